package app.gemba.payments.operations;

import app.gemba.shared.OutboxEvent;
import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;

/** An operation was committed and can be sent. */
@Serdeable
record OperationDue(UUID operation) implements OutboxEvent {}
