package app.gemba.representatives;

import app.gemba.identity.RepresentativeId;
import app.gemba.shared.OutboxEvent;
import io.micronaut.serde.annotation.Serdeable;

/** Something changed that search shows or filters by. */
@Serdeable
public record RepresentativeChanged(RepresentativeId representative) implements OutboxEvent {}
