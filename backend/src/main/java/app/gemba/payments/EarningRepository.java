package app.gemba.payments;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface EarningRepository extends GenericRepository<Payout, UUID> {

    /** Payouts, and what is held of a representative's bookings less what was decided about it already. */
    String EARNING = """
            with earning as (
                select 'payout-' || p.id as id, p.booking_id, p.state, p.fee + p.expenses as gross, p.commission,
                       p.kept, p.currency, p.changed_at, p.id as payout_id, p.rail, p.due_since, p.sent_at
                from payout p
                where p.representative_id = :representative
                union all
                select 'held-' || y.id, y.booking_id, 'HELD', h.gross,
                       floor(greatest(0, least(h.gross, c.fee - h.fee)) * :basisPoints / 10000), 0, y.currency,
                       y.received_at, cast(null as uuid), cast(null as text), cast(null as timestamptz),
                       cast(null as timestamptz)
                from payment y
                join checkout c on c.id = y.checkout_id
                cross join lateral (
                    select y.amount
                           - (select coalesce(sum(p.fee + p.expenses), 0) from payout p where p.payment_id = y.id)
                           - (select coalesce(sum(r.amount), 0) from refund r
                              where r.payment_id = y.id and r.decision not like 'restitution/%') as gross,
                           (select coalesce(sum(p.fee), 0) from payout p where p.payment_id = y.id) as fee) h
                where c.representative_id = :representative and y.state = 'HELD' and h.gross > 0)
            """;

    @Query(EARNING + """
            select id, booking_id, state, cast(gross as bigint) as gross, cast(commission as bigint) as commission,
                   cast(kept as bigint) as kept, currency, changed_at, payout_id, rail, due_since, sent_at
            from earning
            where (changed_at, id) < (:beforeAt, :beforeId)
            order by changed_at desc, id desc limit :limit
            """)
    List<EarningRow> page(UUID representative, int basisPoints, Instant beforeAt, String beforeId, int limit);

    @Query(EARNING + """
            select currency, state, cast(sum(gross - commission - kept) as bigint) as net
            from earning group by currency, state order by currency, state
            """)
    List<EarningSum> totals(UUID representative, int basisPoints);
}
