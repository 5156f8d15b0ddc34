package app.gemba.payments.reconciliation;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface LeftoverRepository extends GenericRepository<Movement, String> {

    /** I12, and everything else that waits for too long. */
    @Query("""
            select 'SUSPENSE' as rule, a.currency as subject, cast(null as uuid) as booking_id, a.currency,
                   0 as expected, -sum(b.balance) as found, cast(null as text) as detail
            from ledger_account a join account_balance b on b.account_id = a.id
            where a.kind = 'SUSPENSE' group by a.currency having sum(b.balance) <> 0
            union all
            select 'PAYOUT_STUCK', s.source_id, s.booking_id, l.currency, 0, l.amount,
                   'sent on ' || to_char(s.posted_at at time zone 'UTC', 'YYYY-MM-DD')
            from journal s join journal_line l on l.journal_id = s.id
                 join ledger_account a on a.id = l.account_id and a.kind = 'PAYOUT_IN_TRANSIT'
            where s.posting_kind = 'PAYOUT_SENT' and s.posted_at < :sentBefore
              and not exists (
                select from journal e
                where e.source = s.source and e.source_id = s.source_id
                  and e.posting_kind in ('PAYOUT_CONFIRMED', 'PAYOUT_FAILED'))
            union all
            select 'OPERATION_UNKNOWN', cast(o.id as text), o.booking_id, o.currency, 0, coalesce(o.amount, 0),
                   concat_ws(' ', o.kind, o.error_code)
            from payment_operation o where o.state in ('SENT', 'UNKNOWN') and o.created_at < :askedBefore
            union all
            select 'NOTICE_PARKED', event_id, null, null, 0, 1, concat_ws(': ', type, last_error)
            from webhook_event where state = 'PARKED'
            union all
            select 'NOTICE_UNREAD', event_id, null, null, 0, 1, concat_ws(': ', type, last_error)
            from webhook_event where state = 'NEW' and received_at < :receivedBefore
            order by 1, 2 limit 500
            """)
    List<Difference> leftovers(Instant sentBefore, Instant askedBefore, Instant receivedBefore);

    @Query("select count(*) from payment_operation where state in ('NEW', 'SENT', 'UNKNOWN')")
    long openOperations();
}
