package app.gemba.reports;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface FindingRepository extends GenericRepository<FindingRow, FindingId> {
    FindingRow save(FindingRow finding);

    FindingRow update(FindingRow finding);

    void delete(FindingRow finding);

    Optional<FindingRow> findByIdAndReportId(FindingId id, ReportId reportId);

    @Query("select * from report_finding where report_id = :reportId order by created_at, id")
    List<FindingRow> findAllOf(ReportId reportId);
}
