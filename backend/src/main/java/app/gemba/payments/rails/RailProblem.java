package app.gemba.payments.rails;

import app.gemba.shared.ProblemCode;
import io.micronaut.http.HttpStatus;

/** Every refusal about payout routes. */
enum RailProblem implements ProblemCode {
    ROUTE_ALREADY_DATED(
            HttpStatus.CONFLICT, "There is a route that begins on that day or later; routes are added in order");

    private final HttpStatus status;
    private final String detail;

    RailProblem(HttpStatus status, String detail) {
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
