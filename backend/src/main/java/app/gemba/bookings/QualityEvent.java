package app.gemba.bookings;

import app.gemba.identity.RepresentativeId;
import app.gemba.shared.IdColumn;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.util.UUID;

/** Something that counts against a representative's reliability. */
@MappedEntity("quality_event")
record QualityEvent(
        @Id UUID id,

        @TypeDef(type = DataType.UUID, converter = IdColumn.class)
        BookingId bookingId,

        @TypeDef(type = DataType.UUID, converter = IdColumn.class)
        RepresentativeId representativeId,

        Kind kind,
        Instant at) {

    enum Kind {
        NO_SHOW,
        CANCELLED,
        REPORT_LATE
    }
}
