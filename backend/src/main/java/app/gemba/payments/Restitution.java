package app.gemba.payments;

import app.gemba.ledger.Shares;
import app.gemba.shared.Money;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

/**
 * Money given back to a buyer after the report was accepted.
 *
 * @param key the client's: the same order twice is one restitution
 * @param kept of what the representative earned and was not sent
 * @param owed by the representative, who was paid already
 * @param commission of what we earned with the booking
 * @param losses on us, beyond that
 */
@MappedEntity("restitution")
record Restitution(
        @Id UUID id,
        UUID bookingId,
        String paymentId,
        UUID representativeId,
        UUID key,
        long amount,
        String currency,
        Bearer bearer,
        String reason,
        long kept,
        long owed,
        long commission,
        long losses,
        UUID orderedBy,
        Instant orderedAt) {

    /** The decision of its refund. */
    static final String DECISION = "restitution/";

    String decision() {
        return DECISION + id;
    }

    Money money() {
        return money(amount);
    }

    Money money(long minor) {
        return Money.of(minor, currency);
    }

    /** The part that is taken from what was not sent; our share goes with it unless all of it was sent. */
    Shares beforePayout() {
        return kept > 0 || owed == 0
                ? new Shares(money(kept), money(commission), money(losses))
                : new Shares(money(0), money(0), money(0));
    }

    Shares afterPayout() {
        return kept > 0 || owed == 0
                ? new Shares(money(owed), money(0), money(0))
                : new Shares(money(owed), money(commission), money(losses));
    }
}
