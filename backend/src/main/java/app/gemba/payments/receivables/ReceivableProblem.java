package app.gemba.payments.receivables;

import app.gemba.shared.ProblemCode;
import io.micronaut.http.HttpStatus;

/** Every refusal of this module. */
public enum ReceivableProblem implements ProblemCode {
    NOT_OWED(HttpStatus.CONFLICT, "The representative does not owe that much"),
    WRITE_OFF_KEY_USED(HttpStatus.CONFLICT, "This key was used for another write-off");

    private final HttpStatus status;
    private final String detail;

    ReceivableProblem(HttpStatus status, String detail) {
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
