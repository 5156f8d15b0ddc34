package app.gemba.payments;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import org.jspecify.annotations.Nullable;

/** A notice that was taken; its raw bytes stay in the table. */
@MappedEntity("webhook_event")
record WebhookEvent(
        @Id String eventId,
        @Nullable String account,
        String type,
        String topic,
        String objectId,
        State state,
        int attempts) {

    enum State {
        NEW,
        DONE,
        PARKED
    }
}
