package app.gemba.payments;

import app.gemba.shared.ProblemCode;
import io.micronaut.http.HttpStatus;

/** Every refusal of this module. */
public enum PaymentProblem implements ProblemCode {
    PROVIDER_UNAVAILABLE(
            HttpStatus.SERVICE_UNAVAILABLE,
            "The payment provider cannot be reached at the moment; nothing was charged, please try again in a minute"),
    SIGNATURE_INVALID(HttpStatus.BAD_REQUEST, "This notice is not signed by the payment provider"),
    PARKED_NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such payment"),
    PARKED_DECIDED(HttpStatus.CONFLICT, "Somebody has already decided about this payment"),
    PARKED_DOES_NOT_FIT(HttpStatus.CONFLICT, "This cannot be done with this payment"),
    NOTICE_NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such notice that waits for somebody"),
    NOTICE_HANDLED(HttpStatus.CONFLICT, "Somebody has dealt with this notice already"),
    NOTICE_OF_OTHER_KIND(
            HttpStatus.CONFLICT, "This notice is about money of the other kind, test or real, and is never worked on"),
    NOTICE_FAILS_AGAIN(HttpStatus.CONFLICT, "It failed again; its new error stands in the list"),
    REFUND_NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such refund"),
    REFUND_NOT_FAILED(HttpStatus.CONFLICT, "This refund did not fail, or was already paid in another way"),
    NOTHING_HELD(HttpStatus.CONFLICT, "No money is held for this booking"),
    NOT_ACCEPTED_YET(
            HttpStatus.CONFLICT,
            "Money can be given back like this only once the report is accepted; until then it is held and the parties"
                    + " cancel, agree or have the dispute decided"),
    MORE_THAN_RELEASED(HttpStatus.CONFLICT, "No more can be given back than is left of what was released"),
    OTHER_CURRENCY(HttpStatus.BAD_REQUEST, "The amount is not in the booking's currency"),
    KEY_USED(HttpStatus.CONFLICT, "This key was used for another order"),
    NOT_PAYABLE_YET(HttpStatus.CONFLICT, "We cannot pay people in your country yet; we tell you when we can"),
    HOME_UNKNOWN(HttpStatus.CONFLICT, "Say in your profile where you live first: it decides how you can be paid"),
    PAID_BY_BANK(HttpStatus.CONFLICT, "You are paid to your bank account; give your bank details instead"),
    PAID_BY_PROVIDER(
            HttpStatus.CONFLICT, "You are paid through our payment provider; we do not need your bank details");

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
