package app.gemba.identity;

import app.gemba.shared.OutboxEvent;
import io.micronaut.serde.annotation.Serdeable;

/** Somebody must get a mail about the own account. The secret of its link is made when it is sent, never queued. */
@Serdeable
record AccountMailDue(UserId user, Kind kind) implements OutboxEvent {
    enum Kind {
        VERIFY_EMAIL,
        ALREADY_REGISTERED,
        RESET_PASSWORD,
        PASSWORD_CHANGED
    }
}
