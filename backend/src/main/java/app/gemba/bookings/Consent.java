package app.gemba.bookings;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What one side proposed and the other has not answered yet. */
@Serdeable
record Consent(
        Kind kind,
        Actor by,
        @Nullable Instant startAt,
        @Nullable Instant endAt,
        @Nullable Integer acceptedWeight,
        Instant expiresAt) {

    enum Kind {
        RESCHEDULE(BookingAction.RESCHEDULE),
        EXTEND_REVIEW(BookingAction.EXTEND_REVIEW),
        SPLIT(BookingAction.AGREE_SPLIT);

        final BookingAction action;

        Kind(BookingAction action) {
            this.action = action;
        }
    }

    boolean open(Instant now) {
        return now.isBefore(expiresAt);
    }
}
