package app.gemba.payments.batches;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Payouts of one currency that go to our bank together. */
@MappedEntity("payout_batch")
record PayoutBatch(
        @Id UUID id,
        long number,
        String currency,
        State state,
        UUID createdBy,
        Instant createdAt,
        @Nullable UUID firstBy,
        @Nullable Instant firstAt,
        @Nullable UUID secondBy,
        @Nullable Instant secondAt,
        @Nullable LocalDate executeOn,
        @Nullable String fileSha256,
        long version) {

    enum State {
        DRAFT,
        /** One admin released it; another one has to. */
        RELEASED_ONCE,
        /** Its payments are on their way as far as the ledger knows; the file can be had. */
        RELEASED,
        CANCELLED
    }

    /** What the bank calls it. */
    String messageId() {
        return id.toString().replace("-", "");
    }
}
