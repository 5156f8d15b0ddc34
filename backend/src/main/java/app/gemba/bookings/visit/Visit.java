package app.gemba.bookings.visit;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The agreed visit and what came of it. The factory's zone is the truth for every deadline on site.
 *
 * @param outcome null until check-out
 * @param presence null until check-in
 */
@Serdeable
public record Visit(
        Instant startAt,
        Instant endAt,
        ZoneId timeZone,
        @Nullable Instant checkedInAt,
        @Nullable Instant checkedOutAt,
        @Nullable Boolean onTime,
        @Nullable VisitOutcome outcome,
        @Nullable Presence presence) {

    public static Visit planned(Instant startAt, Instant endAt, ZoneId timeZone) {
        return new Visit(startAt, endAt, timeZone, null, null, null, null, null);
    }

    public LocalDateTime startLocal() {
        return LocalDateTime.ofInstant(startAt, timeZone);
    }

    public Visit checkedIn(Instant at, boolean onTime, Presence presence) {
        return new Visit(startAt, endAt, timeZone, at, null, onTime, null, presence);
    }

    public Visit ended(Instant at, VisitOutcome how) {
        return new Visit(startAt, endAt, timeZone, checkedInAt, at, onTime, how, presence);
    }
}
