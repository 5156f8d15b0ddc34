package app.gemba.payments.bank;

import app.gemba.shared.ProblemCode;
import io.micronaut.http.HttpStatus;

/** Every refusal about bank details. */
enum BankProblem implements ProblemCode {
    BANK_DETAILS_NOT_TAKEN(
            HttpStatus.SERVICE_UNAVAILABLE, "Bank details cannot be taken at the moment; please try again later");

    private final HttpStatus status;
    private final String detail;

    BankProblem(HttpStatus status, String detail) {
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
