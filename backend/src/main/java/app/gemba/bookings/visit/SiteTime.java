package app.gemba.bookings.visit;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/** From the clock on the factory's wall to the instant, and back by a number of its hours. */
public final class SiteTime {
    private SiteTime() {}

    /** Empty when that time is skipped on that day, as clocks go forward; the first one when it comes twice. */
    public static Optional<Instant> instant(LocalDateTime local, ZoneId zone) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        return offsets.isEmpty() ? Optional.empty() : Optional.of(local.toInstant(offsets.getFirst()));
    }

    /** That many hours earlier on the site's own clock: across a change to summer time not the same as elapsed hours. */
    public static Instant before(Instant moment, Duration hours, ZoneId zone) {
        return ZonedDateTime.ofLocal(LocalDateTime.ofInstant(moment, zone).minus(hours), zone, null)
                .toInstant();
    }
}
