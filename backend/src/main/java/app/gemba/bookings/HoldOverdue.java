package app.gemba.bookings;

import app.gemba.shared.Money;
import app.gemba.shared.OutboxEvent;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;

/** Money of a booking is held for long; admins have to be told. Published once per booking and stage. */
@Serdeable
public record HoldOverdue(BookingId booking, String title, Stage stage, Money held, Instant since)
        implements OutboxEvent {

    /** In the order of time. */
    public enum Stage {
        /** It is held for long. */
        ALERT,
        /** An admin has to decide now. */
        DECISION,
        /** Past what the provider allows. */
        LIMIT
    }
}
