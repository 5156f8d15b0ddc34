package app.gemba.bookings;

import app.gemba.identity.OrganisationId;
import app.gemba.identity.RepresentativeId;
import app.gemba.shared.Money;
import java.time.Instant;

/** What the buyer has to pay for an agreed booking, and until when. {@code total} is fee plus expenses. */
public record PaymentTerms(
        BookingId booking,
        OrganisationId organisation,
        RepresentativeId representative,
        Money fee,
        Money expenses,
        Money total,
        String description,
        Instant payBy) {}
