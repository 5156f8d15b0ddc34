package app.gemba.payments;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface PayoutAccountRepository extends GenericRepository<PayoutAccount, UUID> {
    PayoutAccount save(PayoutAccount account);

    Optional<PayoutAccount> findByRepresentativeId(UUID representativeId);

    @Query("select * from payout_account where account_id = :account for update")
    Optional<PayoutAccount> lock(String account);

    @Query("""
            update payout_account set state = :state, requirements = :requirements, next_check_at = :next
            where account_id = :account
            """)
    void told(String account, String state, String requirements, Instant next);

    @Query("""
            select * from payout_account where state <> 'READY' and next_check_at <= :now
            order by next_check_at limit 100
            """)
    List<PayoutAccount> due(Instant now);
}
