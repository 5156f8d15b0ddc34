package app.gemba.payments.documents;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface EarningEventRepository extends GenericRepository<Document, UUID> {

    /** What only moves between what we owe and what waits for a card dispute leaves the sum as it is, and is no event. */
    @Query("""
            with touched as (
                select l.journal_id, l.currency,
                       -coalesce(sum(l.amount) filter (where a.kind <> 'REPRESENTATIVE_RECEIVABLE'), 0) as owed,
                       coalesce(sum(l.amount) filter (where a.kind = 'REPRESENTATIVE_RECEIVABLE'), 0) as owed_to_us
                from journal_line l
                join ledger_account a on a.id = l.account_id
                where a.party_id = :representative
                  and a.kind in ('REPRESENTATIVE_PAYABLE', 'REPRESENTATIVE_HOLD', 'REPRESENTATIVE_RECEIVABLE')
                group by l.journal_id, l.currency),
            told as (
                select t.*, j.posting_kind, j.posted_at, j.booking_id,
                       j.posting_kind in ('PAYOUT_CONFIRMED', 'PAYOUT_RETURNED', 'TRANSFER_REVERSED', 'SHARE_RECOVERED')
                           as transport,
                       (select -coalesce(sum(c.amount), 0)
                        from journal_line c join ledger_account k on k.id = c.account_id
                        where c.journal_id = t.journal_id and c.currency = t.currency
                          and k.kind in ('COMMISSION', 'CANCELLATION_FEE')) as ours
                from touched t join journal j on j.id = t.journal_id
                where (t.owed <> 0 or t.owed_to_us <> 0) and j.posted_at >= :start and j.posted_at < :end)
            select t.journal_id, t.posting_kind as posting, t.posted_at, t.booking_id, t.currency,
                   cast(case when t.transport then 0 else t.owed - t.owed_to_us end as bigint) as earned,
                   cast(t.ours as bigint) as commission,
                   cast(case when t.transport then t.owed_to_us - t.owed else 0 end as bigint) as paid_out,
                   cast(case t.posting_kind when 'RECEIVABLE_NETTED' then -t.owed else 0 end as bigint) as set_off,
                   cast(t.owed_to_us as bigint) as owed_to_us,
                   case when d.id is not null
                        then d.issuer || '-PS-' || d.year || '-' || lpad(cast(d.number as text), 6, '0') end as statement
            from told t left join document d on d.journal_id = t.journal_id and d.kind = 'PAYOUT_STATEMENT'
            order by t.posted_at, t.journal_id, t.currency
            """)
    List<EarningEvent> of(UUID representative, Instant start, Instant end);
}
