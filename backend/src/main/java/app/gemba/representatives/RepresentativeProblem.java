package app.gemba.representatives;

import app.gemba.shared.ProblemCode;
import io.micronaut.http.HttpStatus;

/** Every refusal of this module. */
enum RepresentativeProblem implements ProblemCode {
    REPRESENTATIVE_NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such representative"),
    UNAVAILABILITY_NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such entry in your calendar"),
    TIE_NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such tie"),
    PROFILE_INVALID(HttpStatus.BAD_REQUEST, "Some fields of the profile need your attention"),
    DATES_INVALID(HttpStatus.BAD_REQUEST, "These dates do not make a time"),
    CALENDAR_TAKEN(HttpStatus.CONFLICT, "The representative is already taken in that time");

    private final HttpStatus status;
    private final String detail;

    RepresentativeProblem(HttpStatus status, String detail) {
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
