package app.gemba.vetting;

import app.gemba.identity.RepresentativeId;
import app.gemba.representatives.RepresentativeStatus;
import app.gemba.shared.OutboxEvent;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** Somebody's standing changed by a decision, or because a check ran out; {@code reason} is for the person to read. */
@Serdeable
public record VettingDecided(
        RepresentativeId representative,
        RepresentativeStatus status,
        int level,
        @Nullable String reason) implements OutboxEvent {}
