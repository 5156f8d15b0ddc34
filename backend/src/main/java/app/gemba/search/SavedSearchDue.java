package app.gemba.search;

import app.gemba.shared.OutboxEvent;
import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;

/** A saved search was not made for a while. */
@Serdeable
record SavedSearchDue(UUID id) implements OutboxEvent {}
