package app.gemba.bookings;

import app.gemba.bookings.brief.Brief;
import app.gemba.bookings.visit.Visit;
import app.gemba.factories.FactorySite;
import app.gemba.identity.OrganisationId;
import app.gemba.identity.RepresentativeId;
import app.gemba.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * A booking as its modules downstream see it, after the caller was found to belong to it.
 *
 * @param role what the caller is in this booking
 * @param representative the one who does the visit; null until a quote is accepted, as everything below it
 * @param fee gross, as agreed
 * @param revision what the buyer asked for last; null when there was no revision
 */
public record BookingAccess(
        BookingId id,
        BookingStatus status,
        Role role,
        OrganisationId organisation,
        String organisationName,
        String buyerName,
        Brief brief,
        FactorySite site,
        @Nullable RepresentativeId representative,
        @Nullable String representativeName,
        @Nullable Visit visit,
        @Nullable Money fee,
        @Nullable Money expenses,
        @Nullable Revision revision) {

    public String factoryName() {
        return site.name();
    }

    /** OWNER and ASSIGNED are the two sides; INVITED was asked for a quote and is not (or not yet) chosen. */
    public enum Role {
        OWNER,
        ASSIGNED,
        INVITED,
        ADMIN
    }
}
