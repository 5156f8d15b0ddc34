package app.gemba.ledger;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One line of a journal with its journal. */
@Introspected
record JournalRow(
        UUID journal,
        Posting posting,
        String source,
        String sourceId,
        @Nullable UUID booking,
        Instant postedAt,
        AccountKind kind,
        @Nullable UUID party,
        String currency,
        long amount) {}
