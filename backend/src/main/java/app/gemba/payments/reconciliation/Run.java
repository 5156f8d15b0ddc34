package app.gemba.payments.reconciliation;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One comparison of everything. {@code lastError} says why it does not go on at the moment. */
@MappedEntity("reconciliation_run")
record Run(
        @Id UUID id,
        LocalDate day,
        Cause cause,
        @Nullable UUID askedBy,
        Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable String lastError) {

    @Schema(name = "ReconciliationCause")
    enum Cause {
        NIGHTLY,
        BY_HAND
    }

    boolean finished() {
        return finishedAt != null;
    }
}
