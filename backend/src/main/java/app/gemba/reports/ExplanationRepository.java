package app.gemba.reports;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface ExplanationRepository extends GenericRepository<ExplanationRow, UUID> {
    @Query("select * from report_explanation where report_id = :reportId")
    List<ExplanationRow> findAllOf(ReportId reportId);

    @Query("""
            insert into report_explanation (id, report_id, code, explanation, updated_at)
            values (:id, :reportId, :code, :explanation, :at)
            on conflict (report_id, code) do update set explanation = :explanation, updated_at = :at""")
    void put(UUID id, ReportId reportId, String code, String explanation, Instant at);
}
