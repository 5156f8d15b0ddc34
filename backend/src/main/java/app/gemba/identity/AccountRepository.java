package app.gemba.identity;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface AccountRepository extends GenericRepository<Account, UserId> {
    Account save(Account account);

    Account update(Account account);

    Optional<Account> findById(UserId id);

    @Query("select * from user_account where organisation_id = :organisationId order by id")
    List<Account> findByOrganisation(UUID organisationId);

    @Query("select * from user_account where role = 'ADMIN' order by id")
    List<Account> admins();

    /** Lets sign-ups of one address wait for each other until the transaction ends. */
    @Query("select 1 from pg_advisory_xact_lock(hashtextextended(lower(:email), 0))")
    int lockEmail(String email);

    @Query("delete from user_account where id = :id")
    void delete(UUID id);

    @Query("select * from user_account where lower(email) = lower(:email)")
    Optional<Account> findByEmail(String email);
}
