package app.gemba.bookings.quote;

import app.gemba.bookings.BookingId;
import app.gemba.identity.RepresentativeId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A representative who was asked for a quote, and what came of it.
 *
 * @param reason why it was declined
 */
public record Invitation(
        UUID id,
        BookingId bookingId,
        RepresentativeId representativeId,
        String representativeName,
        State state,
        @Nullable String reason,
        Instant invitedAt) {

    /** NOT_CHOSEN once somebody else's quote was accepted and paid. */
    public enum State {
        INVITED,
        QUOTED,
        COUNTERED,
        DECLINED,
        NOT_CHOSEN
    }

    Invitation in(State next, @Nullable String why) {
        return new Invitation(id, bookingId, representativeId, representativeName, next, why, invitedAt);
    }
}
