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

/** An invitation as it is kept. */
@MappedEntity("invitation")
record InvitationRow(
        @Id UUID id,

        @TypeDef(type = DataType.UUID, converter = IdColumn.class)
        BookingId bookingId,

        @TypeDef(type = DataType.UUID, converter = IdColumn.class)
        RepresentativeId representativeId,

        String representativeName,
        Invitation.State state,
        @Nullable String reason,
        Instant invitedAt) {

    static InvitationRow of(Invitation invitation) {
        return new InvitationRow(
                invitation.id(),
                invitation.bookingId(),
                invitation.representativeId(),
                invitation.representativeName(),
                invitation.state(),
                invitation.reason(),
                invitation.invitedAt());
    }

    Invitation invitation() {
        return new Invitation(id, bookingId, representativeId, representativeName, state, reason, invitedAt);
    }
}
