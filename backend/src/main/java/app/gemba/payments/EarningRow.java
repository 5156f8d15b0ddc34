package app.gemba.payments;

import app.gemba.shared.Money;
import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.UUID;

/** What a representative earned, or may still earn, with one decision or with what a booking still holds. */
@Introspected
record EarningRow(
        String id,
        UUID bookingId,
        Earnings.State state,
        long gross,
        long commission,
        String currency,
        Instant changedAt) {

    Money money(long minor) {
        return Money.of(minor, currency);
    }
}
