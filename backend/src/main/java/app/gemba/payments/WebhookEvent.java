package app.gemba.payments;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
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
        int attempts,
        Instant receivedAt,
        @Nullable String lastError,
        @Nullable Why parkedWhy) {

    enum State {
        NEW,
        DONE,
        PARKED,
        /** A person has dealt with what it was about, in another way. */
        SETTLED
    }

    /** Why one waits for a person. */
    @Schema(name = "ParkedNoticeWhy")
    enum Why {
        /** Working on it failed each time. */
        FAILED,
        /** It is about something that no operation of ours has made. */
        NOT_OURS,
        /** It is about test money where there is real money, or the other way round. */
        OTHER_MODE
    }
}
