package app.gemba.payments.treasury;

import app.gemba.shared.Money;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Money that was sent to our bank.
 *
 * @param id the key of whoever asked for it: the same one twice is one payout
 * @param askedBy null where it was made in the provider's own pages
 */
@MappedEntity("own_payout")
record OwnPayout(
        @Id UUID id,
        long amount,
        String currency,
        State state,
        @Nullable String externalId,
        @Nullable UUID operationId,
        @Nullable UUID askedBy,
        @Nullable String reason,
        @Nullable String errorCode,
        Instant askedAt,
        Instant nextCheckAt) {

    @Schema(name = "OwnPayoutState")
    enum State {
        /** The provider has not confirmed it. */
        ASKED,
        ON_THE_WAY,
        ARRIVED,
        /** The bank did not take it, or gave it back: it is at the provider again. */
        FAILED,
        /** The provider did not take it; nothing moved. */
        REFUSED
    }

    Money money() {
        return Money.of(amount, currency);
    }
}
