package app.gemba.reports;

import app.gemba.bookings.BookingId;
import app.gemba.identity.UserId;
import app.gemba.shared.IdColumn;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.util.UUID;

/** A delivered edition: the whole report as JSON, and the SHA-256 of exactly those bytes. */
@MappedEntity("report_edition")
record EditionRow(
        @Id UUID id,

        @TypeDef(type = DataType.UUID, converter = IdColumn.class)
        ReportId reportId,

        @TypeDef(type = DataType.UUID, converter = IdColumn.class)
        BookingId bookingId,

        int edition,

        @TypeDef(type = DataType.UUID, converter = IdColumn.class)
        UserId deliveredBy,

        Instant deliveredAt,
        String content,
        String contentHash) {}
