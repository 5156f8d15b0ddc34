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

    /** Chargebacks that wait for us and not for the bank. */
    @Query("""
            select count(*) from chargeback
            where trouble is not null
               or not settled and status in ('LOST', 'PREVENTED')
               or not settled and status in ('INQUIRY', 'NEEDS_RESPONSE') and evidence in ('NONE', 'FAILED')
                  and (due_by is null or due_by > :now)
            """)
    long chargebacks(Instant now);

    @Query("select count(*) from payout_batch where state = 'RELEASED_ONCE'")
    long batches();

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
