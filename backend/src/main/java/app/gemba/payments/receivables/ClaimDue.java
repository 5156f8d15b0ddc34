package app.gemba.payments.receivables;

import app.gemba.shared.OutboxEvent;
import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;

/** A claim can be taken back from the representative's account now. */
@Serdeable
record ClaimDue(UUID claim) implements OutboxEvent {}
