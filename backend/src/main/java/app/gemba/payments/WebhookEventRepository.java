package app.gemba.payments;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface WebhookEventRepository extends GenericRepository<WebhookEvent, String> {

    @Query("""
            with taken as (
                insert into webhook_event (event_id, account, type, topic, object_id, created_at, api_version, livemode,
                    raw, received_at, state, attempts)
                values (:id, :account, :type, :topic, :object, :createdAt, :apiVersion, :live, :raw, :now, :state, 0)
                on conflict (event_id) do nothing
                returning event_id)
            select count(*) from taken
            """)
    long take(
            String id,
            @Nullable String account,
            String type,
            String topic,
            String object,
            Instant createdAt,
            @Nullable String apiVersion,
            boolean live,
            byte[] raw,
            Instant now,
            String state);

    Optional<WebhookEvent> findByEventId(String eventId);

    @Query("""
            update webhook_event set state = :state, attempts = :attempts, last_error = :error where event_id = :id
            """)
    void move(String id, String state, int attempts, @Nullable String error);
}
