package app.gemba.payments.provider;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The port to the payment provider. No method may be called inside a database transaction. Reading throws {@link
 * Unreachable} when there is no answer.
 */
public interface PaymentProvider {

    /** Makes the call; the same key never does it twice. The operation's id is left with what it makes. */
    ProviderAnswer perform(ProviderCall call, UUID operation, String idempotencyKey);

    /** What a call has made whose answer we never got, found by its operation; empty when it made nothing. */
    Optional<ProviderAnswer.Done> find(ProviderCall call, UUID operation);

    ProviderFacts.Checkout checkout(String id);

    ProviderFacts.Payment payment(String id);

    /** The payment to which a charge belongs. */
    Optional<String> paymentOfCharge(String charge);

    ProviderFacts.Refund refund(String id);

    ProviderFacts.Transfer transfer(String id);

    /** Empty when the provider does not let us use it, because its holder or the provider has ended that. */
    Optional<ProviderFacts.Account> account(String id);

    /** A payment from an account at the provider to its holder's own bank. */
    ProviderFacts.Arrival arrival(String account, String id);

    /** A payment from our balance to our own bank. */
    ProviderFacts.OwnPayout ownPayout(String id);

    ProviderFacts.Chargeback chargeback(String id);

    /** Every chargeback that was opened since then. */
    List<ProviderFacts.Chargeback> chargebacksSince(Instant opened);

    /** Reads a notice; empty when its signature does not prove that it is the provider's and fresh. */
    Optional<ProviderFacts.Event> verified(byte[] body, String signature);

    /** The provider gave no usable answer. */
    final class Unreachable extends RuntimeException {
        public Unreachable(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
