package app.gemba.reports;

import app.gemba.bookings.brief.ObjectiveId;
import app.gemba.shared.IdColumn;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was found out for one objective of the brief. */
@MappedEntity("report_objective")
record ObjectiveRow(
        @Id UUID id,

        @TypeDef(type = DataType.UUID, converter = IdColumn.class)
        ReportId reportId,

        @TypeDef(type = DataType.UUID, converter = IdColumn.class)
        ObjectiveId objectiveId,

        @Nullable Verdict verdict,
        String found,
        String photoIds,
        Instant updatedAt,
        long version) {}
