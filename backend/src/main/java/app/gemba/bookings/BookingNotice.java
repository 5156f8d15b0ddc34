package app.gemba.bookings;

import app.gemba.bookings.quote.Invitation;
import app.gemba.bookings.visit.Visit;
import app.gemba.identity.OrganisationId;
import app.gemba.identity.RepresentativeId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of a booking's timeline, with what a mail to its parties has to say about it.
 *
 * @param text the line, for both sides
 * @param by who made the move
 * @param representative null while nobody is agreed on
 * @param timeZone the factory's
 */
public record BookingNotice(
        BookingId booking,
        BookingAction action,
        Actor by,
        String text,
        String title,
        String factoryName,
        ZoneId timeZone,
        OrganisationId organisation,
        String organisationName,
        List<Invitation> invitations,
        @Nullable RepresentativeId representative,
        @Nullable Visit visit,
        @Nullable Instant deadlineAt) {}
