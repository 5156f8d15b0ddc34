package app.gemba.vetting;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One line of an application's checklist. */
@MappedEntity("vetting_check")
record Check(
        @Id UUID applicationId,
        CheckKind kind,
        CheckOutcome outcome,
        @Nullable String method,
        @Nullable String note,
        @Nullable String decidedByName,
        @Nullable Instant decidedAt,
        @Nullable LocalDate expiresOn) {

    /** Passed, and not run out: a pass holds through its last day. */
    boolean holds(LocalDate today) {
        return outcome == CheckOutcome.PASSED && (expiresOn == null || !expiresOn.isBefore(today));
    }
}
