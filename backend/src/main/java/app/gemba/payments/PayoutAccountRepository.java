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
interface PayoutAccountRepository extends GenericRepository<PayoutAccount, String> {
    PayoutAccount save(PayoutAccount account);

    /** The one that is not closed. */
    @Query("select * from payout_account where representative_id = :representative and state <> 'CLOSED'")
    Optional<PayoutAccount> current(UUID representative);

    @Query("select count(*) from payout_account where representative_id = :representative and state = 'CLOSED'")
    int closed(UUID representative);

    @Query("select * from payout_account where account_id = :account for update")
    Optional<PayoutAccount> lock(String account);

    @Query("""
            update payout_account
            set state = :state, requirements = :requirements, answer_by = cast(:answerBy as timestamptz),
                closed_at = null, next_check_at = :next
            where account_id = :account
            """)
    void told(String account, String state, String requirements, @Nullable Instant answerBy, Instant next);

    @Query("""
            update payout_account
            set state = 'CLOSED', closed_at = coalesce(closed_at, :now), requirements = '', answer_by = null,
                next_check_at = :next
            where account_id = :account
            """)
    void close(String account, Instant now, Instant next);

    /** The provider refused a transfer into it, whatever it said about it before. */
    @Query("""
            update payout_account set state = 'RESTRICTED', next_check_at = :now
            where representative_id = :representative and state = 'READY'
            """)
    void doubt(UUID representative, Instant now);

    @Query("update payout_account set bank_refused_at = cast(:at as timestamptz) where account_id = :account")
    void bankRefused(String account, @Nullable Instant at);

    @Query("""
            select * from payout_account where state <> 'READY' and next_check_at <= :now
            order by next_check_at limit 100
            """)
    List<PayoutAccount> due(Instant now);
}
