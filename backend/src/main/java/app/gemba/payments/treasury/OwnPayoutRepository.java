package app.gemba.payments.treasury;

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
interface OwnPayoutRepository extends GenericRepository<OwnPayout, UUID> {
    OwnPayout save(OwnPayout payout);

    Optional<OwnPayout> findById(UUID id);

    Optional<OwnPayout> findByOperationId(UUID operationId);

    Optional<OwnPayout> findByExternalId(String externalId);

    /** Only one person at a time takes from what is left. */
    @Query("select cast(pg_advisory_xact_lock(hashtextextended('own payouts', 0)) as text)")
    Optional<String> lock();

    /** What may leave at any moment, and is still booked as ours at the provider. */
    @Query("select coalesce(sum(amount), 0) from own_payout where state = 'ASKED' and currency = :currency")
    long asked(String currency);

    @Query("select * from own_payout order by asked_at desc, id desc limit :rows")
    List<OwnPayout> newest(int rows);

    @Query("""
            select * from own_payout where state = 'ON_THE_WAY' and next_check_at <= :now order by next_check_at limit 100
            """)
    List<OwnPayout> due(Instant now);

    @Query("update own_payout set next_check_at = :next where id = :id")
    void checked(UUID id, Instant next);

    @Query("""
            update own_payout
            set state = :state, external_id = cast(:externalId as text), error_code = cast(:error as text)
            where id = :id
            """)
    void move(UUID id, String state, @Nullable String externalId, @Nullable String error);
}
