package app.gemba.payments.desk;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface StandingRepository extends GenericRepository<Adjustment, UUID> {

    @Query("select count(*) from payment where state = 'PARKED'")
    long parked();

    @Query("select count(*) from refund where state = 'FAILED'")
    long failedRefunds();

    @Query("""
            select count(*) from adjustment a
            where not exists (select from adjustment_decision d where d.adjustment_id = a.id)
            """)
    long proposedAdjustments();

    @Query("select count(*) from lost_operation where settled_at is null")
    long lostOperations();

    @Query("select min(received_at) from webhook_event where state = 'NEW'")
    Optional<Instant> oldestNotice();

    @Query("select count(*) from webhook_event where state = 'PARKED'")
    long parkedNotices();
}
