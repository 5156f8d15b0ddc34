package app.gemba.representatives;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A time in which a representative is taken, the end not included.
 *
 * @param bookingId the booking that took it, null for days that the representative blocked
 */
@Introspected
public record Busy(
        Instant startsAt, Instant endsAt, @Nullable UUID bookingId) {}
