package app.gemba.bookings;

import app.gemba.shared.OutboxEvent;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;

/** A dispute was not decided in time; an admin has to be told. Published once per dispute. */
@Serdeable
public record DecisionOverdue(BookingId booking, Instant decideBy) implements OutboxEvent {}
