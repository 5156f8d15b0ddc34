package app.gemba.payments.batches;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.UUID;

/** A batch in a list. */
@Introspected
record BatchSum(
        UUID id,
        long number,
        String currency,
        PayoutBatch.State state,
        Instant createdAt,
        long lines,
        long total,
        long openLines,
        long failedLines) {}
