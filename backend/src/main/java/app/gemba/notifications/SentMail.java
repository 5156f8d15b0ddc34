package app.gemba.notifications;

import app.gemba.identity.UserId;
import app.gemba.shared.IdColumn;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;

/** A mail that the mail server took. {@code news} names the move and the side that was told. */
@MappedEntity("sent_mail")
record SentMail(
        @Id String news,

        @TypeDef(type = DataType.UUID, converter = IdColumn.class)
        UserId userId,

        Instant sentAt) {}
