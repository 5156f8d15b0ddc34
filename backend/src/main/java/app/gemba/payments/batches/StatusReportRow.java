package app.gemba.payments.batches;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

/** A status report that was read. */
@MappedEntity("status_report")
record StatusReportRow(
        @Id UUID id, String sha256, String messageId, String fileName, UUID importedBy, Instant importedAt) {}
