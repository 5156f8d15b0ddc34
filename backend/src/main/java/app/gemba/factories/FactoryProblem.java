package app.gemba.factories;

import app.gemba.shared.ProblemCode;
import io.micronaut.http.HttpStatus;

/** Every refusal of this module. */
enum FactoryProblem implements ProblemCode {
    FACTORY_NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such factory"),
    FACTORY_INVALID(HttpStatus.BAD_REQUEST, "Some fields of the factory need your attention");

    private final HttpStatus status;
    private final String detail;

    FactoryProblem(HttpStatus status, String detail) {
        this.status = status;
        this.detail = detail;
    }

    @Override
    public HttpStatus status() {
        return status;
    }

    @Override
    public String detail() {
        return detail;
    }
}
