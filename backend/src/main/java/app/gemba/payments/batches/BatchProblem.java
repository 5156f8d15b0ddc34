package app.gemba.payments.batches;

import app.gemba.shared.ProblemCode;
import io.micronaut.http.HttpStatus;

/** Every refusal about batches of payouts. */
enum BatchProblem implements ProblemCode {
    BATCH_NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such batch"),
    BATCH_PAYMENT_NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such payment"),
    NOTHING_DUE(HttpStatus.CONFLICT, "Nothing is due by bank in this currency that is not in a batch already"),
    OUR_BANK_NOT_SET_UP(HttpStatus.CONFLICT, "Our own bank account is not configured (GEMBA_PAYOUTS_DEBTOR_*)"),
    BATCH_NOT_OPEN(HttpStatus.CONFLICT, "This batch was released or cancelled already"),
    BATCH_NOT_RELEASED(HttpStatus.CONFLICT, "Two admins have to release this batch before its file can be had"),
    SECOND_ADMIN_NEEDED(HttpStatus.CONFLICT, "You released this batch already; another admin has to release it too"),
    BATCH_OUTDATED(
            HttpStatus.CONFLICT,
            "Something about a payment has changed since it was gathered; cancel this batch and gather again"),
    PAYMENT_NOT_CONFIRMED(HttpStatus.CONFLICT, "Only a payment that the bank has confirmed can come back"),
    REPORT_NOT_READABLE(HttpStatus.BAD_REQUEST, "This is no status report of a bank (pain.002)"),
    REPORT_READ_ALREADY(HttpStatus.CONFLICT, "This file was imported before; nothing was changed");

    private final HttpStatus status;
    private final String detail;

    BatchProblem(HttpStatus status, String detail) {
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
