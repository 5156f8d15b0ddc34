package app.gemba.identity;

import app.gemba.shared.IdColumn;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A link in a mail, known only by its hash, good for one use. */
@MappedEntity("mail_token")
record MailToken(
        @Id String tokenHash,

        @TypeDef(type = DataType.UUID, converter = IdColumn.class)
        UserId userId,

        Purpose purpose,
        Instant expiresAt,
        @Nullable Instant usedAt) {

    enum Purpose {
        VERIFY_EMAIL,
        RESET_PASSWORD
    }

    boolean usable(Purpose wanted, Instant now) {
        return purpose == wanted && usedAt == null && expiresAt.isAfter(now);
    }
}
