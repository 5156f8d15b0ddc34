package app.gemba.places;

import app.gemba.shared.ProblemCode;
import io.micronaut.http.HttpStatus;

/** Every refusal of this module. */
enum PlaceProblem implements ProblemCode {
    PLACE_NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such place"),
    COUNTRY_UNKNOWN(HttpStatus.BAD_REQUEST, "This is no country code of ISO 3166-1");

    private final HttpStatus status;
    private final String detail;

    PlaceProblem(HttpStatus status, String detail) {
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
