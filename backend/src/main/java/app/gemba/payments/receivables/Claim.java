package app.gemba.payments.receivables;

import app.gemba.shared.Money;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a representative owes back of one payout.
 *
 * @param cause the refund or chargeback that it comes from
 * @param payoutOperation the transfer that paid it; null where it was paid by a bank, which takes nothing back
 * @param asked how much of it the provider was asked to take back
 */
@MappedEntity("claim")
record Claim(
        @Id UUID id,
        String cause,
        UUID bookingId,
        UUID representativeId,
        UUID payoutId,
        @Nullable UUID payoutOperation,
        long amount,
        String currency,
        State state,
        long asked,
        @Nullable UUID operationId,
        @Nullable String errorCode,
        Instant nextCheckAt,
        Instant createdAt) {

    enum State {
        /** The refund that it comes from has not left; it goes first. */
        WAITING,
        DUE,
        /** The provider was asked to take it back. */
        ASKED,
        TAKEN,
        /** Not got back, or not all of it: it is set off against the next payouts. */
        OWED
    }

    Money money() {
        return Money.of(amount, currency);
    }
}
