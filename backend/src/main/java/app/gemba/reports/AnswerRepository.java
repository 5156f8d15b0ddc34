package app.gemba.reports;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface AnswerRepository extends GenericRepository<AnswerRow, UUID> {
    AnswerRow save(AnswerRow answer);

    AnswerRow update(AnswerRow answer);

    Optional<AnswerRow> findByReportIdAndQuestionId(ReportId reportId, String questionId);

    @Query("select * from report_answer where report_id = :reportId")
    List<AnswerRow> findAllOf(ReportId reportId);
}
