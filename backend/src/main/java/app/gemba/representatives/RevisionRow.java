package app.gemba.representatives;

import io.micronaut.core.annotation.Introspected;
import java.util.UUID;

/** How often a row has changed. */
@Introspected
record RevisionRow(UUID id, long revision) {}
