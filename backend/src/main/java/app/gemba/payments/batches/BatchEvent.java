package app.gemba.payments.batches;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that was done to a batch, and by whom. */
@MappedEntity("payout_batch_event")
record BatchEvent(
        @Id UUID id,
        UUID batchId,
        What what,
        UUID byId,
        @Nullable String note,
        Instant at) {

    enum What {
        GATHERED,
        RELEASED_FIRST,
        RELEASED_SECOND,
        CANCELLED,
        FILE_TAKEN,
        REPORT_READ,
        PAYMENT_RETURNED
    }
}
