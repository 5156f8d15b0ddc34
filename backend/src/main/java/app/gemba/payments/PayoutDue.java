package app.gemba.payments;

import app.gemba.shared.OutboxEvent;
import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;

/** A payout was decided, or its account became ready. */
@Serdeable
record PayoutDue(UUID payout) implements OutboxEvent {}
