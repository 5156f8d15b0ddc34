package app.gemba.payments.documents;

import app.gemba.ledger.Posting;
import app.gemba.shared.Money;
import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one journal did to a representative, in minor units.
 *
 * @param earned what we owe more, or less where it was given back
 * @param commission what we earned with it
 * @param paidOut what left us for the representative, or came back
 * @param setOff what we kept against what we were owed
 * @param owedToUs by how much the representative owes us more, or less
 */
@Introspected
record EarningEvent(
        UUID journalId,
        Posting posting,
        Instant postedAt,
        @Nullable UUID bookingId,
        String currency,
        long earned,
        long commission,
        long paidOut,
        long setOff,
        long owedToUs,
        @Nullable String statement) {

    Money money(long minor) {
        return Money.of(minor, currency);
    }
}
