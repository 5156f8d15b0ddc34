package app.gemba.representatives;

import app.gemba.identity.RepresentativeId;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** Who it is, in one line. */
@Serdeable
public record RepresentativeSummary(
        RepresentativeId id, String name, @Nullable String headline, int level) {}
