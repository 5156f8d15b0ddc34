package app.gemba.payments;

import app.gemba.payments.rails.Rail;
import app.gemba.shared.Money;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Money decided to go to a representative: {@code amount} is fee plus expenses less commission.
 *
 * @param kept what of it is not sent: given back to the buyer before it left, or set off against what is owed to us
 * @param rail on which it is or was sent; null until one was found
 * @param dueSince when it was decided, or came back
 */
@MappedEntity("payout")
record Payout(
        @Id UUID id,
        UUID bookingId,
        UUID representativeId,
        String paymentId,
        String decision,
        long fee,
        long expenses,
        long commission,
        long amount,
        long kept,
        String currency,
        State state,
        int generation,
        @Nullable UUID operationId,
        @Nullable String externalId,
        @Nullable UUID chargebackId,
        Instant nextCheckAt,
        Instant changedAt,
        @Nullable Rail rail,
        Instant dueSince,
        @Nullable Instant sentAt) {

    enum State {
        /** A bank decides about money of this representative first. */
        FROZEN,
        WAITING_FOR_ACCOUNT,
        /** The representative owes us more than the cap, or a bank asks about the payment. */
        BLOCKED,
        DUE,
        ON_THE_WAY,
        PAID,
        /** Nothing of it is left to send. */
        KEPT;

        /** It has not left, and can be changed. */
        boolean unsent() {
            return switch (this) {
                case WAITING_FOR_ACCOUNT, BLOCKED, DUE -> true;
                case FROZEN, ON_THE_WAY, PAID, KEPT -> false;
            };
        }
    }

    /** What is sent, or was. */
    Money money() {
        return Money.of(Math.subtractExact(amount, kept), currency);
    }
}
