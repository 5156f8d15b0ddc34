package app.gemba.reports;

import app.gemba.bookings.brief.ObjectiveId;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface ObjectiveRepository extends GenericRepository<ObjectiveRow, UUID> {
    ObjectiveRow save(ObjectiveRow objective);

    ObjectiveRow update(ObjectiveRow objective);

    Optional<ObjectiveRow> findByReportIdAndObjectiveId(ReportId reportId, ObjectiveId objectiveId);

    @Query("select * from report_objective where report_id = :reportId")
    List<ObjectiveRow> findAllOf(ReportId reportId);
}
