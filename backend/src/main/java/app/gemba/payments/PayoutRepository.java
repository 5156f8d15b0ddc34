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

    Optional<Payout> findById(UUID id);

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

    /** What is sent or reopened has a new generation; what stays as it is keeps the time of its last change. */
    @Query("""
            update payout
            set state = :state, generation = :generation, rail = cast(:rail as text),
                operation_id = cast(:operation as uuid), external_id = :externalId,
                sent_at = case when :state in ('ON_THE_WAY', 'PAID') then coalesce(sent_at, :now) end,
                next_check_at = :next,
                changed_at = case when state = :state and generation = :generation then changed_at else :now end
            where id = :id
            """)
    void move(
            UUID id,
            String state,
            int generation,
            @Nullable String rail,
            @Nullable UUID operation,
            @Nullable String externalId,
            Instant next,
            Instant now);

    @Query("select * from payout where booking_id = :booking order by id for update")
    List<Payout> lockOfBooking(UUID booking);

    @Query("select * from payout where chargeback_id = :chargeback and state = 'FROZEN' order by id for update")
    List<Payout> lockFrozen(UUID chargeback);

    /** What one chargeback has frozen of other bookings than its own. */
    @Query("""
            select coalesce(sum(amount - kept), 0) from payout
            where chargeback_id = :chargeback and state = 'FROZEN' and booking_id <> :booking
            """)
    long frozenElsewhere(UUID chargeback, UUID booking);

    @Query("""
            update payout
            set state = :state, chargeback_id = cast(:chargeback as uuid), next_check_at = :now, changed_at = :now
            where id = :id
            """)
    void freeze(UUID id, String state, @Nullable UUID chargeback, Instant now);

    @Query("update payout set kept = kept + :more, state = :state, changed_at = :now where id = :id")
    void keep(UUID id, long more, String state, Instant now);

    @Query("update payout set due_since = :now where id = :id")
    void dueAgain(UUID id, Instant now);

    @Query("""
            select id from payout
            where state in ('WAITING_FOR_ACCOUNT', 'BLOCKED', 'DUE') and next_check_at <= :now order by next_check_at limit 100
            """)
    List<UUID> due(Instant now);

    @Query("select id from payout where representative_id = :representative and state = 'WAITING_FOR_ACCOUNT'")
    List<UUID> waiting(UUID representative);

    /** What is owed to a representative in a currency and has not been sent. */
    @Query("""
            select cast(coalesce(sum(amount - kept), 0) as bigint) from payout
            where representative_id = :representative and currency = :currency
              and state in ('WAITING_FOR_ACCOUNT', 'BLOCKED', 'DUE')
            """)
    long unsent(UUID representative, String currency);

    /** Since when something of a representative's waits; null when nothing does. */
    @Query("""
            select min(due_since) from payout
            where representative_id = :representative and state in ('WAITING_FOR_ACCOUNT', 'DUE')
            """)
    Optional<Instant> waitingSince(UUID representative);

    @Query("""
            select * from payout where state = 'DUE' and rail = :rail and currency = :currency
            order by due_since, id limit :rows
            """)
    List<Payout> queued(String rail, String currency, int rows);

    @Query("select distinct currency from payout where state = 'DUE' and rail = :rail order by currency")
    List<String> currenciesQueued(String rail);

    /** Candidates for what does not leave: what has no rail yet, and what waits. */
    @Query("""
            select * from payout
            where state = 'WAITING_FOR_ACCOUNT' or (state = 'DUE' and rail is null)
            order by due_since, id limit :rows
            """)
    List<Payout> stopped(int rows);
}
