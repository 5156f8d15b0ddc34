package app.gemba.payments.reconciliation;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How far a step of a run is. */
@Introspected
record RunStep(
        ReconciliationStep step,
        long compared,
        @Nullable String position,
        @Nullable Instant finishedAt) {}
