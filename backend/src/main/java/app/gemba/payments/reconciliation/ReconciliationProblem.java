package app.gemba.payments.reconciliation;

import app.gemba.shared.ProblemCode;
import io.micronaut.http.HttpStatus;

/** Every refusal of the reconciliation. */
enum ReconciliationProblem implements ProblemCode {
    RUN_NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such reconciliation"),
    RUN_UNFINISHED(HttpStatus.CONFLICT, "A reconciliation is already under way"),
    DIFFERENCE_NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such difference"),
    DIFFERENCE_ACKNOWLEDGED(HttpStatus.CONFLICT, "Somebody has already said what this difference is");

    private final HttpStatus status;
    private final String detail;

    ReconciliationProblem(HttpStatus status, String detail) {
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
