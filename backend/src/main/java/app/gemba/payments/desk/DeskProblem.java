package app.gemba.payments.desk;

import app.gemba.shared.ProblemCode;
import io.micronaut.http.HttpStatus;

/** Every refusal of the money desk. */
enum DeskProblem implements ProblemCode {
    OPERATION_NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such operation"),
    OPERATION_NOT_UNKNOWN(
            HttpStatus.CONFLICT, "The end of this operation is known, or somebody is finding it out at this moment"),
    OPERATION_NOT_PROVEN_ABSENT(
            HttpStatus.CONFLICT,
            "It is not proven yet that this was never done: that takes two look-ups an hour apart that find nothing"),
    ALARM_NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such alarm, or somebody has cleared it"),
    ADJUSTMENT_NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such adjustment"),
    ADJUSTMENT_INVALID(HttpStatus.BAD_REQUEST, "Some fields of the adjustment need your attention"),
    ADJUSTMENT_DECIDED(HttpStatus.CONFLICT, "This adjustment is already decided"),
    ADJUSTMENT_NEEDS_ANOTHER(
            HttpStatus.CONFLICT, "An adjustment needs two people: somebody else has to release or refuse yours");

    private final HttpStatus status;
    private final String detail;

    DeskProblem(HttpStatus status, String detail) {
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
