package app.gemba.bookings;

import app.gemba.bookings.brief.Brief;
import app.gemba.bookings.visit.Visit;
import app.gemba.identity.OrganisationId;
import app.gemba.identity.RepresentativeId;
import app.gemba.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * A booking as its modules downstream see it, after the caller was found to belong to it.
 *
 * @param role what the caller is in this booking
 * @param representative the one who does the visit; null until a quote is accepted
 * @param visit null until a quote is accepted
 * @param fee what was agreed; null until a quote is accepted
 * @param expenses as {@code fee}
 */
public record BookingAccess(
        BookingId id,
        BookingStatus status,
        Role role,
        OrganisationId organisation,
        String organisationName,
        @Nullable RepresentativeId representative,
        Brief brief,
        @Nullable Visit visit,
        @Nullable Money fee,
        @Nullable Money expenses) {

    /** OWNER and ASSIGNED are the two sides; INVITED was asked for a quote and is not (or not yet) chosen. */
    public enum Role {
        OWNER,
        ASSIGNED,
        INVITED,
        ADMIN
    }
}
