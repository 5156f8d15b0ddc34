package app.gemba.bookings;

import app.gemba.shared.OutboxEvent;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;

/** A booking was moved, or moved within its status. Consumers read the present state through {@link Bookings}. */
@Serdeable
public record BookingMoved(BookingId booking, BookingAction action, BookingStatus to, Instant at)
        implements OutboxEvent {}
