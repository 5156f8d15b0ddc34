package app.gemba.payments.reconciliation;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A difference as a run found it, and what a person said about it. */
@MappedEntity("reconciliation_difference")
record FoundDifference(
        @Id UUID id,
        UUID runId,
        ReconciliationRule rule,
        String subject,
        @Nullable UUID bookingId,
        @Nullable String currency,
        long expected,
        long found,
        @Nullable String detail,
        @Nullable UUID acknowledgedBy,
        @Nullable Instant acknowledgedAt,
        @Nullable String note) {}
