package app.gemba.payments.reconciliation;

import app.gemba.shared.OutboxEvent;
import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;

/** A run was begun and is to be finished. */
@Serdeable
record ReconciliationDue(UUID run) implements OutboxEvent {}
