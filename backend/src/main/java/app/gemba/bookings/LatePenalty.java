package app.gemba.bookings;

import app.gemba.shared.Money;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;

/**
 * What a late report costs its representative. The terms are those of the day on which the booking was paid; the
 * penalty goes back to the buyer when the report is settled (money.md P8).
 *
 * @param percentPerDay of the fee, for each day that has begun since the report was due
 * @param maxPercent of the fee, however late it is
 * @param daysLate 0 until the first delivery, and after one in time
 */
@Serdeable
record LatePenalty(int percentPerDay, int maxPercent, int daysLate) {
    private static final Duration DAY = Duration.ofDays(1);

    LatePenalty delivered(Instant dueAt, Instant at) {
        Duration late = Duration.between(dueAt, at);
        long days = late.isPositive() ? late.plus(DAY).minusNanos(1).dividedBy(DAY) : 0;
        return new LatePenalty(percentPerDay, maxPercent, Math.toIntExact(days));
    }

    int percent() {
        return Math.toIntExact(Math.min(maxPercent, (long) percentPerDay * daysLate));
    }

    /** Rounded half-even to the minor unit. */
    Money of(Money fee) {
        return fee.times(BigDecimal.valueOf(percent(), 2));
    }
}
