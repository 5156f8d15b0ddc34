package app.gemba.vetting;

import app.gemba.shared.ProblemCode;
import io.micronaut.http.HttpStatus;

/** Every refusal of this module. */
enum VettingProblem implements ProblemCode {
    APPLICATION_NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such application"),
    APPLICATION_INVALID(HttpStatus.BAD_REQUEST, "Some fields of the application need your attention"),
    CHECK_INVALID(HttpStatus.BAD_REQUEST, "Some fields of the check need your attention"),
    DECISION_INVALID(HttpStatus.BAD_REQUEST, "Some fields of the decision need your attention"),
    PROFILE_INCOMPLETE(HttpStatus.CONFLICT, "Please complete your profile first"),
    ALREADY_SUBMITTED(HttpStatus.CONFLICT, "Your application is already with us"),
    CHECKS_OPEN(HttpStatus.CONFLICT, "Not every check that this level needs is passed"),
    APPLICATION_NOT_IN_REVIEW(HttpStatus.CONFLICT, "This application does not wait for a decision"),
    NOT_APPROVED(HttpStatus.CONFLICT, "Only somebody who was approved can be suspended"),
    ALREADY_SUSPENDED(HttpStatus.CONFLICT, "This representative is already suspended"),
    NOT_SUSPENDED(HttpStatus.CONFLICT, "This representative is not suspended by a decision");

    private final HttpStatus status;
    private final String detail;

    VettingProblem(HttpStatus status, String detail) {
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
