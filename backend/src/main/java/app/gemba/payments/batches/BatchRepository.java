package app.gemba.payments.batches;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface BatchRepository extends GenericRepository<PayoutBatch, UUID> {

    @Query("""
            insert into payout_batch (id, currency, state, created_by, created_at, version)
            values (:id, :currency, 'DRAFT', :by, :now, 0)
            """)
    void create(UUID id, String currency, UUID by, Instant now);

    /** Only one transaction at a time gathers in a currency. */
    @Query("select cast(pg_advisory_xact_lock(hashtextextended('payout batches in ' || :currency, 0)) as text)")
    Optional<String> lockCurrency(String currency);

    Optional<PayoutBatch> findById(UUID id);

    @Query("select * from payout_batch where id = :id for update")
    Optional<PayoutBatch> lock(UUID id);

    @Query("""
            update payout_batch
            set state = 'RELEASED_ONCE', first_by = :by, first_at = :now, version = version + 1
            where id = :id
            """)
    void releaseFirst(UUID id, UUID by, Instant now);

    @Query("""
            update payout_batch
            set state = 'RELEASED', second_by = :by, second_at = :now, execute_on = :executeOn, file_sha256 = :sha256,
                version = version + 1
            where id = :id
            """)
    void releaseSecond(UUID id, UUID by, Instant now, LocalDate executeOn, String sha256);

    @Query("update payout_batch set state = 'CANCELLED', version = version + 1 where id = :id")
    void cancel(UUID id);

    @Query("""
            select b.*, (select count(*) from payout_line l where l.batch_id = b.id) as lines,
                   (select cast(coalesce(sum(l.amount), 0) as bigint) from payout_line l where l.batch_id = b.id) as total,
                   (select count(*) from payout_line l
                    where l.batch_id = b.id and l.state in ('SENT', 'IN_PROCESS')) as open_lines,
                   (select count(*) from payout_line l
                    where l.batch_id = b.id and l.state in ('REJECTED', 'RETURNED')) as failed_lines
            from payout_batch b
            where cast(:before as bigint) is null or b.number < cast(:before as bigint)
            order by b.number desc limit :rows
            """)
    List<BatchSum> page(@Nullable Long before, int rows);
}
