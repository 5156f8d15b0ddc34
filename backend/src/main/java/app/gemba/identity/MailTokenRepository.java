package app.gemba.identity;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface MailTokenRepository extends GenericRepository<MailToken, String> {
    MailToken save(MailToken token);

    @Query("select * from mail_token where token_hash = :tokenHash for update")
    Optional<MailToken> lock(String tokenHash);

    @Query("update mail_token set used_at = :at where user_id = :userId and purpose = :purpose and used_at is null")
    void useAll(UUID userId, String purpose, Instant at);
}
