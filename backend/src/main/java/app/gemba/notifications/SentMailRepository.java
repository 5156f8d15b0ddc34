package app.gemba.notifications;

import app.gemba.identity.UserId;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface SentMailRepository extends GenericRepository<SentMail, String> {
    /** A delivery that was taken over from a process that is slow and not dead is written down by both. */
    @Query("insert into sent_mail (news, user_id, sent_at) values (:news, :userId, :sentAt) on conflict do nothing")
    void told(String news, UUID userId, Instant sentAt);

    boolean existsByNewsAndUserId(String news, UserId userId);
}
