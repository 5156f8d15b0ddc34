package app.gemba.payments;

import app.gemba.shared.Money;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

/** A buyer's payment that succeeded. The id is the provider's. */
@MappedEntity("payment")
record Payment(
        @Id String id,
        UUID bookingId,
        UUID checkoutId,
        String chargeId,
        State state,
        long amount,
        long fee,
        String currency,
        boolean fundsAvailable,
        Instant receivedAt,
        Instant nextCheckAt) {

    enum State {
        HELD,
        SENT_BACK,
        PARKED,
        /** It was parked, and settled outside of Gemba. */
        SETTLED_BY_HAND
    }

    Money money() {
        return Money.of(amount, currency);
    }

    Money net() {
        return Money.of(Math.subtractExact(amount, fee), currency);
    }
}
