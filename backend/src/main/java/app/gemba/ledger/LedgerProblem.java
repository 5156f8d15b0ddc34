package app.gemba.ledger;

import app.gemba.shared.ProblemCode;
import io.micronaut.http.HttpStatus;

/** Every refusal of this module. */
public enum LedgerProblem implements ProblemCode {
    NOT_ENOUGH_MONEY(HttpStatus.CONFLICT, "There is not enough money left for this"),
    POSTED_DIFFERENTLY(HttpStatus.CONFLICT, "This was already booked with another amount");

    private final HttpStatus status;
    private final String detail;

    LedgerProblem(HttpStatus status, String detail) {
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
