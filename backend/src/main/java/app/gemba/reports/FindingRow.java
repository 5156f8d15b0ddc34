package app.gemba.reports;

import app.gemba.reports.scoring.Severity;
import app.gemba.shared.IdColumn;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.annotation.Version;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A named problem. {@code manual} is false where it follows from a failed answer. */
@MappedEntity("report_finding")
record FindingRow(
        @Id @TypeDef(type = DataType.UUID, converter = IdColumn.class)
        FindingId id,

        @TypeDef(type = DataType.UUID, converter = IdColumn.class)
        ReportId reportId,

        @Nullable String questionId,
        Severity severity,
        String title,
        String detail,
        String correctiveAction,
        String photoIds,
        boolean manual,
        Instant createdAt,
        @Version long version) {}
