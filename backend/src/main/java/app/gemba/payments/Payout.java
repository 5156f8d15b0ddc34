package app.gemba.payments;

import app.gemba.shared.Money;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Money decided to go to a representative: {@code amount} is fee plus expenses less commission. */
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
        String currency,
        State state,
        int generation,
        @Nullable UUID operationId,
        @Nullable String externalId,
        Instant nextCheckAt,
        Instant changedAt) {

    enum State {
        WAITING_FOR_ACCOUNT,
        DUE,
        ON_THE_WAY,
        PAID
    }

    Money money() {
        return Money.of(amount, currency);
    }
}
