package app.gemba.representatives;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of the calendar, its range unfolded into two columns by the queries. */
@MappedEntity("calendar_block")
record CalendarBlock(
        @Id UUID id,
        Instant startsAt,
        Instant endsAt,
        @Nullable UUID bookingId,
        @Nullable LocalDate fromOn,
        @Nullable LocalDate toOn,
        @Nullable String note) {}
