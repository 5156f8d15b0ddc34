package app.gemba.payments.batches;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface ReportRepository extends GenericRepository<StatusReportRow, UUID> {

    /** Only one transaction at a time moves payments by what a bank says, so that none waits for another in a circle. */
    @Query("select cast(pg_advisory_xact_lock(hashtextextended('bank status reports', 0)) as text)")
    Optional<String> lock();

    /** 0 when a file with this hash was read before. */
    @Query("""
            insert into status_report (id, sha256, message_id, file_name, imported_by, imported_at)
            values (:id, :sha256, :messageId, :fileName, :by, :at)
            on conflict (sha256) do nothing
            """)
    int add(UUID id, String sha256, String messageId, String fileName, UUID by, Instant at);
}
