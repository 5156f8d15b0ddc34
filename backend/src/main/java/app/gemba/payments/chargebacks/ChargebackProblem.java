package app.gemba.payments.chargebacks;

import app.gemba.shared.ProblemCode;
import io.micronaut.http.HttpStatus;

/** Every refusal of this module. */
public enum ChargebackProblem implements ProblemCode {
    CHARGEBACK_NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such chargeback"),
    CHARGEBACK_OVER(HttpStatus.CONFLICT, "This chargeback is over and settled"),
    CHARGEBACK_OPEN(
            HttpStatus.CONFLICT,
            "The buyer's bank is deciding about this payment. Nothing of it can be given back until it has, or the buyer"
                    + " would be paid twice"),
    CHARGEBACK_NOT_ACCEPTABLE(HttpStatus.CONFLICT, "Only a chargeback that waits for our answer can be accepted"),
    EVIDENCE_ALREADY_SENT(HttpStatus.CONFLICT, "This chargeback was answered already; a bank reads one answer"),
    EVIDENCE_NOT_WANTED(HttpStatus.CONFLICT, "The bank does not wait for evidence, or the time to answer is over");

    private final HttpStatus status;
    private final String detail;

    ChargebackProblem(HttpStatus status, String detail) {
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
