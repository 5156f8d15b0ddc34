package app.gemba.payments;

import app.gemba.shared.Money;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Money decided to go back to the card that paid.
 *
 * @param covered what of it the buyer's bank has given back instead
 */
@MappedEntity("refund")
record Refund(
        @Id UUID id,
        UUID bookingId,
        String paymentId,
        String decision,
        long amount,
        long covered,
        String currency,
        State state,
        int generation,
        @Nullable UUID operationId,
        @Nullable String externalId,
        Instant createdAt,
        Instant nextCheckAt) {

    enum State {
        /** Decided; the buyer's bank has to decide about the payment first. */
        WAITING,
        /** Decided; the provider has not taken it yet. */
        DUE,
        /** Taken by the provider, on its way to the buyer's bank. */
        PENDING,
        DONE,
        /** Did not arrive or was refused: the buyer is owed it in another way. */
        FAILED,
        /** The buyer's bank has given it back instead. */
        COVERED,
        /** Did not arrive by card, and was paid from our bank. */
        PAID_BY_HAND
    }

    /** What goes, or went. */
    Money money() {
        return Money.of(Math.subtractExact(amount, covered), currency);
    }
}
