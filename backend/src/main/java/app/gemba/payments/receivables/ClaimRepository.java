package app.gemba.payments.receivables;

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
interface ClaimRepository extends GenericRepository<Claim, UUID> {
    Claim save(Claim claim);

    Optional<Claim> findById(UUID id);

    List<Claim> findByRepresentativeId(UUID representativeId);

    /** Only one transaction at a time decides upon what a representative owes: taken back or set off, never both. */
    @Query("select cast(pg_advisory_xact_lock(hashtextextended('owed by ' || :representative, 0)) as text)")
    Optional<String> lockOwed(String representative);

    @Query("select * from claim where id = :id for update")
    Optional<Claim> lock(UUID id);

    @Query("select * from claim where operation_id = :operation for update")
    Optional<Claim> ofOperation(UUID operation);

    @Query("select coalesce(sum(amount), 0) from claim where payout_id = :payout")
    long onPayout(UUID payout);

    @Query("""
            select coalesce(sum(asked), 0) from claim
            where representative_id = :representative and currency = :currency and state = 'ASKED'
            """)
    long asked(UUID representative, String currency);

    @Query("select * from claim where cause = :cause and state = 'WAITING' for update")
    List<Claim> waiting(String cause);

    @Query("""
            update claim
            set state = :state, asked = :asked, operation_id = cast(:operation as uuid), error_code = :error,
                next_check_at = :next
            where id = :id
            """)
    void move(UUID id, String state, long asked, @Nullable UUID operation, @Nullable String error, Instant next);

    @Query("select id from claim where state = 'DUE' and next_check_at <= :now order by next_check_at limit 100")
    List<UUID> due(Instant now);
}
