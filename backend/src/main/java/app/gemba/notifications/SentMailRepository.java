package app.gemba.notifications;

import app.gemba.identity.UserId;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface SentMailRepository extends GenericRepository<SentMail, String> {
    SentMail save(SentMail mail);

    boolean existsByNewsAndUserId(String news, UserId userId);
}
