package app.gemba.payments.operations;

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
interface OperationRepository extends GenericRepository<OperationRow, UUID> {

    OperationRow save(OperationRow operation);

    Optional<OperationRow> findById(UUID id);

    /** Only one transaction at a time decides whether an intention is new. */
    @Query("select cast(pg_advisory_xact_lock(hashtextextended('operation/' || :intention, 0)) as text)")
    Optional<String> lock(String intention);

    @Query("""
            select * from payment_operation
            where kind = :kind and booking_id is not distinct from cast(:booking as uuid)
              and business_key = :businessKey and generation = :generation
            """)
    Optional<OperationRow> find(String kind, @Nullable UUID booking, String businessKey, int generation);

    @Query("""
            select count(*) from payment_operation
            where kind = :kind and booking_id is not distinct from cast(:booking as uuid)
              and business_key = :businessKey and state in ('REJECTED', 'ABANDONED')
            """)
    int refused(String kind, @Nullable UUID booking, String businessKey);

    @Query("select * from payment_operation where kind = :kind and external_id = :externalId")
    Optional<OperationRow> made(String kind, String externalId);

    @Query("""
            update payment_operation
            set state = 'SENT', first_sent_at = coalesce(first_sent_at, :now), leased_until = :until,
                attempts = attempts + 1
            where id = :id and state in ('NEW', 'SENT', 'UNKNOWN') and (leased_until is null or leased_until < :now)
            """)
    long claim(UUID id, Instant now, Instant until);

    @Query("""
            update payment_operation
            set state = :state, external_id = :externalId, result_url = :url, error_code = :error, leased_until = null
            where id = :id and state in ('NEW', 'SENT', 'UNKNOWN')
            """)
    long end(UUID id, String state, @Nullable String externalId, @Nullable String url, @Nullable String error);

    @Query("""
            update payment_operation
            set state = 'UNKNOWN', error_code = :error, leased_until = null, absent_since = :absentSince,
                next_attempt_at = :next
            where id = :id and state = 'SENT'
            """)
    long postpone(UUID id, String error, @Nullable Instant absentSince, Instant next);

    @Query("select * from payment_operation where state in ('NEW', 'SENT', 'UNKNOWN') order by created_at limit 1000")
    List<OperationRow> open();

    @Query("""
            select id from payment_operation
            where kind = :kind and booking_id is not distinct from cast(:booking as uuid) and amount = :amount
              and currency = :currency and state = 'NEW' and attempts = 0
            """)
    List<UUID> waiting(String kind, @Nullable UUID booking, long amount, String currency);

    /** Only somebody who looks, and does not send, holds it like this. */
    @Query("""
            update payment_operation set leased_until = :until
            where id = :id and state = 'UNKNOWN' and (leased_until is null or leased_until < :now)
            """)
    long hold(UUID id, Instant now, Instant until);

    @Query("""
            update payment_operation set leased_until = null, absent_since = :absentSince
            where id = :id and state = 'UNKNOWN'
            """)
    long release(UUID id, @Nullable Instant absentSince);

    /** What is open, the oldest first; {@code unknown} narrows it down to what nobody knows the end of. */
    @Query("""
            select * from payment_operation
            where state in ('NEW', 'SENT', 'UNKNOWN') and (not :unknown or state = 'UNKNOWN')
              and (cast(:after as uuid) is null or id > cast(:after as uuid))
            order by id limit :rows
            """)
    List<OperationRow> open(boolean unknown, @Nullable UUID after, int rows);

    @Query("select * from payment_operation where booking_id = :booking order by id")
    List<OperationRow> ofBooking(UUID booking);

    /** The operation of this id, or the one that made this object of the provider's. */
    @Query("select * from payment_operation where cast(id as text) = :text or external_id = :text limit 10")
    List<OperationRow> named(String text);

    @Query("""
            select * from payment_operation where amount = :amount and currency = :currency order by id desc limit :rows
            """)
    List<OperationRow> over(long amount, String currency, int rows);

    @Query(
            "select state, count(*) as number from payment_operation where state in ('NEW', 'SENT', 'UNKNOWN') group by state")
    List<StateCount> counts();

    @Query("""
            select id from payment_operation
            where state in ('NEW', 'SENT', 'UNKNOWN') and next_attempt_at <= :now
              and (leased_until is null or leased_until < :now)
            order by next_attempt_at limit 100
            """)
    List<UUID> due(Instant now);
}
