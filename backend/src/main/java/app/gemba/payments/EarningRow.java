package app.gemba.payments;

import app.gemba.payments.rails.Rail;
import app.gemba.shared.Money;
import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a representative earned, or may still earn, with one decision or with what a booking still holds. */
@Introspected
record EarningRow(
        String id,
        UUID bookingId,
        Earnings.State state,
        long gross,
        long commission,
        long kept,
        String currency,
        Instant changedAt,
        @Nullable UUID payoutId,
        @Nullable Rail rail,
        @Nullable Instant dueSince,
        @Nullable Instant sentAt) {

    Money money(long minor) {
        return Money.of(minor, currency);
    }
}
