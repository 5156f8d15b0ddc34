package app.gemba.payments.desk;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a second person decided about a correction; never changed. */
@MappedEntity("adjustment_decision")
record AdjustmentDecision(
        @Id UUID adjustmentId,
        UUID proposedBy,
        Outcome outcome,
        @Nullable String note,
        UUID decidedBy,
        Instant decidedAt) {

    /** Released is in the ledger; refused never was. */
    @Serdeable
    enum Outcome {
        RELEASED,
        REFUSED
    }
}
