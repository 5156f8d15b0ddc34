package app.gemba.reports;

import app.gemba.shared.IdColumn;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.util.UUID;

/** Why something is missing, in the representative's words. */
@MappedEntity("report_explanation")
record ExplanationRow(
        @Id UUID id,

        @TypeDef(type = DataType.UUID, converter = IdColumn.class)
        ReportId reportId,

        String code,
        String explanation,
        Instant updatedAt) {}
