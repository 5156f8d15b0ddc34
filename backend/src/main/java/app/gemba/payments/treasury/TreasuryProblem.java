package app.gemba.payments.treasury;

import app.gemba.shared.ProblemCode;
import io.micronaut.http.HttpStatus;

/** Every refusal of this module. */
enum TreasuryProblem implements ProblemCode {
    OWN_PAYOUT_TOO_MUCH(HttpStatus.CONFLICT, "That is more than is left at the provider beyond what belongs to others"),
    OWN_PAYOUT_KEY_USED(HttpStatus.CONFLICT, "This key was used for another payout to our bank");

    private final HttpStatus status;
    private final String detail;

    TreasuryProblem(HttpStatus status, String detail) {
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
