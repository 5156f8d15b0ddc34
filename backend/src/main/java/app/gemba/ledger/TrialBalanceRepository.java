package app.gemba.ledger;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface TrialBalanceRepository extends GenericRepository<Journal, UUID> {

    @Query("""
            select a.kind, a.currency, count(distinct a.id) as accounts,
                   coalesce(sum(l.amount) filter (where l.amount > 0), 0) as debits,
                   -coalesce(sum(l.amount) filter (where l.amount < 0), 0) as credits
            from ledger_account a join journal_line l on l.account_id = a.id
            group by a.kind, a.currency order by a.currency, a.kind
            """)
    List<AccountSum> sums();

    @Query("""
            select a.kind, a.currency, sum(b.balance) as balance
            from ledger_account a join account_balance b on b.account_id = a.id
            group by a.kind, a.currency order by a.currency, a.kind
            """)
    List<KindBalance> balances();
}
