package app.gemba.payments;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface PayoutRepository extends GenericRepository<Payout, UUID> {
    Payout save(Payout payout);

    List<Payout> findByBookingId(UUID bookingId);

    @Query("select * from payout where booking_id = :booking and decision = :decision")
    Optional<Payout> decided(UUID booking, String decision);

    @Query("select * from payout where id = :id for update")
    Optional<Payout> lock(UUID id);

    /** Until the end of the transaction a payout cannot begin to wait while its account becomes ready, unseen by both. */
    @Query("select cast(pg_advisory_xact_lock(hashtextextended('payouts of ' || :representative, 0)) as text)")
    Optional<String> lockAccount(String representative);

    @Query("select * from payout where operation_id = :operation for update")
    Optional<Payout> ofOperation(UUID operation);

    @Query("""
            update payout
            set state = :state, generation = :generation, operation_id = cast(:operation as uuid),
                external_id = :externalId, next_check_at = :next, changed_at = :now
            where id = :id
            """)
    void move(
            UUID id,
            String state,
            int generation,
            @Nullable UUID operation,
            @Nullable String externalId,
            Instant next,
            Instant now);

    @Query("""
            select id from payout
            where state in ('WAITING_FOR_ACCOUNT', 'DUE') and next_check_at <= :now order by next_check_at limit 100
            """)
    List<UUID> due(Instant now);

    @Query("select id from payout where representative_id = :representative and state = 'WAITING_FOR_ACCOUNT'")
    List<UUID> waiting(UUID representative);
}
