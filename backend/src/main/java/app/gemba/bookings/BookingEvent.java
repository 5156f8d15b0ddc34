package app.gemba.bookings;

import app.gemba.shared.IdColumn;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of a booking's timeline. Never changed.
 *
 * @param actorId the person, null for timers and payments
 * @param status where the booking stood afterwards
 */
@MappedEntity("booking_event")
record BookingEvent(
        @Id UUID id,

        @TypeDef(type = DataType.UUID, converter = IdColumn.class)
        BookingId bookingId,

        Instant at,
        BookingAction action,
        Actor actor,
        @Nullable UUID actorId,
        BookingStatus status,
        String text) {}
