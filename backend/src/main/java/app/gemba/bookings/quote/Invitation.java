package app.gemba.bookings.quote;

import app.gemba.bookings.BookingId;
import app.gemba.identity.RepresentativeId;
import app.gemba.shared.IdColumn;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A representative who was asked for a quote, and what came of it. */
@MappedEntity("invitation")
public record Invitation(
        @Id UUID id,

        @TypeDef(type = DataType.UUID, converter = IdColumn.class)
        BookingId bookingId,

        @TypeDef(type = DataType.UUID, converter = IdColumn.class)
        RepresentativeId representativeId,

        String representativeName,
        State state,
        @Nullable String reason,
        Instant invitedAt) {

    /** NOT_CHOSEN once somebody else's quote was accepted and paid. */
    public enum State {
        INVITED,
        QUOTED,
        COUNTERED,
        DECLINED,
        NOT_CHOSEN
    }

    Invitation in(State next, @Nullable String why) {
        return new Invitation(id, bookingId, representativeId, representativeName, next, why, invitedAt);
    }
}
