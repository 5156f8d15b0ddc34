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
interface WebhookEventRepository extends GenericRepository<WebhookEvent, String> {

    @Query("""
            with taken as (
                insert into webhook_event (event_id, account, type, topic, object_id, created_at, api_version, livemode,
                    raw, received_at, state, attempts, parked_why)
                values (:id, :account, :type, :topic, :object, :createdAt, :apiVersion, :live, :raw, :now, :state, 0,
                    cast(:parkedWhy as text))
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
            String state,
            @Nullable String parkedWhy);

    Optional<WebhookEvent> findByEventId(String eventId);

    @Query("""
            update webhook_event set state = :state, attempts = :attempts, last_error = :error where event_id = :id
            """)
    void move(String id, String state, int attempts, @Nullable String error);

    @Query("""
            update webhook_event set state = 'PARKED', parked_why = :why, attempts = :attempts, last_error = :error
            where event_id = :id
            """)
    void park(String id, String why, int attempts, @Nullable String error);

    @Query("""
            select * from webhook_event
            where state = 'PARKED'
              and (cast(:after as text) is null or (received_at, event_id) > (
                select last.received_at, last.event_id from webhook_event last where last.event_id = :after))
            order by received_at, event_id limit :rows
            """)
    List<WebhookEvent> parked(@Nullable String after, int rows);

    /** How many wait for the same reason and about the same thing. */
    @Query("""
            select count(*) from webhook_event
            where state = 'PARKED' and parked_why = :why and (cast(:object as text) is null or object_id = :object)
            """)
    long alike(String why, @Nullable String object);

    /** 0 when somebody else was faster. */
    @Query("""
            update webhook_event
            set state = :state, attempts = :attempts, handled_by = :by, handled_at = :at, handled_note = cast(:note as text)
            where event_id = :id and state = 'PARKED'
            """)
    int handle(String id, String state, int attempts, UUID by, Instant at, @Nullable String note);
}
