package app.gemba.payments.provider;

import app.gemba.shared.Money;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One call that changes something at the provider. Kept as JSON with its operation, so a repeat is the same call. */
public sealed interface ProviderCall {

    /** What moves, if money does. */
    default @Nullable Money money() {
        return switch (this) {
            case CreateCheckout checkout -> checkout.amount();
            case Refund refund -> refund.amount();
            case Transfer transfer -> transfer.amount();
            case ReverseTransfer reversal -> reversal.amount();
            case OwnPayout payout -> payout.amount();
            case CreateAccount account -> null;
            case LinkAccount link -> null;
            case UploadEvidence upload -> null;
            case SubmitEvidence evidence -> null;
            case AcceptChargeback accept -> null;
        };
    }

    /**
     * Whether it only opens a page of the provider's. Where its answer is lost, nobody holds the page's address, so that
     * another one does no harm; a call that moves money must never be given up like that.
     */
    default boolean opensAPage() {
        return switch (this) {
            case CreateCheckout checkout -> true;
            case LinkAccount link -> true;
            case Refund refund -> false;
            case Transfer transfer -> false;
            case ReverseTransfer reversal -> false;
            case OwnPayout payout -> false;
            case CreateAccount account -> false;
            case UploadEvidence upload -> false;
            case SubmitEvidence evidence -> false;
            case AcceptChargeback accept -> false;
        };
    }

    /** A hosted page on which the buyer pays. {@code expiresAt} is in real time, 30 minutes to 24 hours ahead. */
    @Serdeable
    record CreateCheckout(
            UUID booking, Money amount, String title, Instant expiresAt, String successUrl, String cancelUrl)
            implements ProviderCall {}

    /** Money back to the card that paid. */
    @Serdeable
    record Refund(UUID booking, String payment, Money amount) implements ProviderCall {}

    /** Money from one charge to a representative's account. */
    @Serdeable
    record Transfer(UUID booking, String account, String charge, Money amount) implements ProviderCall {}

    /** Money back from a representative's account, out of one transfer and in its currency. */
    @Serdeable
    record ReverseTransfer(UUID booking, String transfer, Money amount) implements ProviderCall {}

    /** Our own money to our own bank, out of what can be used at the provider. */
    @Serdeable
    record OwnPayout(Money amount) implements ProviderCall {}

    /** An account into which a representative who lives in that country can be paid. */
    @Serdeable
    record CreateAccount(UUID representative, String country) implements ProviderCall {}

    /** A short-lived way into the provider's own pages, where the representative completes the account. */
    @Serdeable
    record LinkAccount(String account, String refreshUrl, String returnUrl) implements ProviderCall {}

    /** A file of ours, by its key in the object storage, as proof for a bank. */
    @Serdeable
    record UploadEvidence(UUID booking, String file) implements ProviderCall {}

    /**
     * What we say to a chargeback. It can be said once.
     *
     * @param file what was uploaded; null where there is no report
     * @param serviceDate the day of the visit
     */
    @Serdeable
    record SubmitEvidence(
            UUID booking,
            String chargeback,
            @Nullable String file,
            String description,
            @Nullable String serviceDate,
            String statement)
            implements ProviderCall {}

    /** We say nothing against a chargeback, and it is lost. */
    @Serdeable
    record AcceptChargeback(UUID booking, String chargeback) implements ProviderCall {}
}
