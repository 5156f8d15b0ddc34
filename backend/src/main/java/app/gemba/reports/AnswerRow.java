package app.gemba.reports;

import app.gemba.reports.scoring.Basis;
import app.gemba.shared.IdColumn;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One answer; its value and its photos as JSON. */
@MappedEntity("report_answer")
record AnswerRow(
        @Id UUID id,

        @TypeDef(type = DataType.UUID, converter = IdColumn.class)
        ReportId reportId,

        String questionId,
        @Nullable String answer,
        Basis basis,
        String note,
        @Nullable Integer rating,
        String photoIds,
        Instant updatedAt,
        long version) {}
