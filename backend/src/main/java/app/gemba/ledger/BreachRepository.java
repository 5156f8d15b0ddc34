package app.gemba.ledger;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface BreachRepository extends GenericRepository<Journal, UUID> {

    @Query("""
            select 'JOURNAL_UNBALANCED' as rule, cast(j.id as text) as subject, l.currency, 0 as expected, sum(l.amount) as found
            from journal j join journal_line l on l.journal_id = j.id
            group by j.id, l.currency having sum(l.amount) <> 0
            union all
            select 'JOURNAL_UNBALANCED', cast(j.id as text), null, 2, count(l.id)
            from journal j left join journal_line l on l.journal_id = j.id group by j.id having count(l.id) < 2
            union all
            select 'TRIAL_BALANCE', currency, currency, 0, sum(amount)
            from journal_line group by currency having sum(amount) <> 0
            union all
            select 'JOURNAL_TWICE', source || '/' || source_id || '/' || posting_kind, null, 1, count(*)
            from journal group by source, source_id, posting_kind having count(*) > 1
            union all
            select 'ACCOUNT_OVERDRAWN', a.id || ' ' || a.kind, a.currency, 0, a.side * sum(l.amount)
            from ledger_account a join journal_line l on l.account_id = a.id
            where not a.may_go_negative group by a.id having a.side * sum(l.amount) < 0
            union all
            select 'BALANCE_DRIFTED', a.id || ' ' || a.kind, a.currency, coalesce(sum(l.amount), 0), b.balance
            from ledger_account a join account_balance b on b.account_id = a.id
                 left join journal_line l on l.account_id = a.id
            group by a.id, b.balance having coalesce(sum(l.amount), 0) <> b.balance
            order by 1, 2
            """)
    List<Breach> all();

    @Query("select count(*) from journal")
    long journals();
}
