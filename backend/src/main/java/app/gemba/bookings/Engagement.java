package app.gemba.bookings;

import app.gemba.bookings.brief.Brief;
import app.gemba.bookings.quote.Quote;
import app.gemba.bookings.visit.Visit;
import app.gemba.identity.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * What was sold with a booking, for documents about its money.
 *
 * @param countryCode where the factory is
 * @param quote the agreed one; null while nothing is agreed (any more), as the visit
 */
public record Engagement(
        BookingId id,
        OrganisationId organisation,
        String organisationName,
        Brief brief,
        String factoryName,
        @Nullable String factoryLocalName,
        String countryCode,
        String countryName,
        @Nullable Quote quote,
        @Nullable Visit visit) {}
