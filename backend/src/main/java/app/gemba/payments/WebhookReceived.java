package app.gemba.payments;

import app.gemba.shared.OutboxEvent;
import io.micronaut.serde.annotation.Serdeable;

/** A new notice of the provider was stored. */
@Serdeable
record WebhookReceived(String event) implements OutboxEvent {}
