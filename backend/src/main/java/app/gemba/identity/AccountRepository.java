package app.gemba.identity;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface AccountRepository extends GenericRepository<Account, UserId> {
    Account save(Account account);

    Account update(Account account);

    Optional<Account> findById(UserId id);

    @Query("select * from user_account where lower(email) = lower(:email)")
    Optional<Account> findByEmail(String email);
}
