package app.gemba.payments.reconciliation;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface MovementRepository extends GenericRepository<Movement, String> {

    @Query("""
            with seen as (
                insert into provider_movement (id, type, source, amount, fee, currency, created, available, seen_at)
                values (:id, :type, cast(:source as text), :amount, :fee, :currency, :created, :available, :at)
                on conflict (id) do update set available = excluded.available
                returning id)
            select count(*) from seen
            """)
    long see(
            String id,
            String type,
            @Nullable String source,
            long amount,
            long fee,
            String currency,
            Instant created,
            boolean available,
            Instant at);

    /** From where movements have to be read: the oldest one that was not usable, or the newest one that was seen. */
    @Query("""
            select least(min(created) filter (where not available), max(created)) from provider_movement
            """)
    Optional<Instant> from();

    /** Of what was read, what is neither a payment nor usable: it left out of money that is not usable yet. */
    @Query("""
            select coalesce(sum(amount - fee), 0) from provider_movement
            where not available and type not in ('charge', 'payment') and currency = :currency
            """)
    long pendingOut(String currency);

    @Query("select count(*) from provider_movement")
    long count();

    @Query("""
            select distinct m.type, m.source from provider_movement m
            where m.journal_id is null and m.source is not null
              and not exists (select from movement_candidate c where c.movement_id = m.id)
            limit 500
            """)
    List<CatchUp.Unknown> unknown();

    /**
     * Joins each movement that is explained by exactly one journal over the same amount to that journal, for good. Of
     * several movements that one journal would explain it is the first.
     */
    @Query("""
            with explained as (
                select m.id, m.created, (array_agg(c.journal_id))[1] as journal_id
                from provider_movement m join movement_candidate c on c.movement_id = m.id
                where m.journal_id is null
                group by m.id having count(*) = 1 and min(c.posted) = m.amount - m.fee),
            first as (
                select distinct on (journal_id) id, journal_id from explained order by journal_id, created, id),
            joined as (
                update provider_movement m set journal_id = f.journal_id from first f where m.id = f.id
                returning m.id)
            select count(*) from joined
            """)
    long join();

    @Query("""
            select case when count(c.journal_id) = 0 then 'MOVEMENT_WITHOUT_JOURNAL'
                        when count(c.journal_id) > 1 then 'MOVEMENT_TWICE' else 'MOVEMENT_AMOUNT' end as rule,
                   m.id as subject, null as booking_id, m.currency,
                   case when count(c.journal_id) = 0 then 0 else sum(c.posted) end as expected,
                   m.amount - m.fee as found, concat_ws(' ', m.type, m.source) as detail
            from provider_movement m left join movement_candidate c on c.movement_id = m.id
            where m.journal_id is null and m.created < :before
            group by m.id order by m.created limit 500
            """)
    List<Difference> unexplained(Instant before);

    /** Journals that say that the provider's balance moved, without a movement that says so too. */
    @Query("""
            select 'JOURNAL_WITHOUT_MOVEMENT' as rule, cast(j.id as text) as subject, j.booking_id, e.currency,
                   e.posted as expected, 0 as found, concat_ws(' ', j.posting_kind, j.source_id) as detail
            from journal j join provider_effect e on e.journal_id = j.id
            where j.posted_at < :before
              and not exists (select from provider_movement m where m.journal_id = j.id)
              and not exists (
                select from movement_candidate c join provider_movement m on m.id = c.movement_id
                where c.journal_id = j.id and m.journal_id is null)
              and not exists (
                select from payment_operation o
                where j.source = 'operation' and cast(o.id as text) = j.source_id and o.state <> 'SUCCEEDED')
            order by j.posted_at limit 500
            """)
    List<Difference> unconfirmed(Instant before);
}
