package app.gemba.payments;

import app.gemba.shared.ProblemCode;
import io.micronaut.http.HttpStatus;

/** Every refusal of this module. */
public enum PaymentProblem implements ProblemCode {
    PROVIDER_UNAVAILABLE(
            HttpStatus.SERVICE_UNAVAILABLE,
            "The payment provider cannot be reached at the moment; nothing was charged, please try again in a minute"),
    SIGNATURE_INVALID(HttpStatus.BAD_REQUEST, "This notice is not signed by the payment provider"),
    NOTHING_HELD(HttpStatus.CONFLICT, "No money is held for this booking");

    private final HttpStatus status;
    private final String detail;

    PaymentProblem(HttpStatus status, String detail) {
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
