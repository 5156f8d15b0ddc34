package app.gemba.payments.batches;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface ReportLineRepository extends GenericRepository<StatusReportRow, UUID> {

    @Query("""
            insert into status_report_line (report_id, position, end_to_end_id, status, reason, line_id, outcome)
            values (:report, :position, :endToEndId, :status, :reason, cast(:line as uuid), :outcome)
            """)
    int add(
            UUID report,
            int position,
            String endToEndId,
            String status,
            @Nullable String reason,
            @Nullable UUID line,
            String outcome);
}
