package app.gemba.reports;

import app.gemba.bookings.BookingId;
import app.gemba.shared.IdColumn;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;

/** The head of a working copy. People and summary are JSON, each with its own version. */
@MappedEntity("report")
record ReportRow(
        @Id @TypeDef(type = DataType.UUID, converter = IdColumn.class)
        ReportId id,

        @TypeDef(type = DataType.UUID, converter = IdColumn.class)
        BookingId bookingId,

        int templateVersion,
        String visitType,
        String people,
        long peopleVersion,
        String summary,
        long summaryVersion,
        Instant createdAt) {}
