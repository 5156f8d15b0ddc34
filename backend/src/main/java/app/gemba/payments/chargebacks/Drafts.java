package app.gemba.payments.chargebacks;

import app.gemba.bookings.BookingAccess;
import app.gemba.bookings.BookingId;
import app.gemba.bookings.BookingStatus;
import app.gemba.bookings.Bookings;
import app.gemba.bookings.SealedReports;
import app.gemba.bookings.brief.Objective;
import app.gemba.bookings.visit.Presence;
import app.gemba.bookings.visit.Visit;
import app.gemba.identity.Caller;
import app.gemba.shared.Money;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What could be said to a bank about a booking: what was agreed, who was where and when, and the sealed report. */
@Singleton
class Drafts {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH);

    private final Bookings bookings;
    private final SealedReports reports;

    Drafts(Bookings bookings, SealedReports reports) {
        this.bookings = bookings;
        this.reports = reports;
    }

    /**
     * What is sent unless a person changes it.
     *
     * @param description what was sold
     * @param statement what happened
     * @param file the key of the sealed report in the object storage; null before its delivery
     */
    record Draft(
            String description,
            String statement,
            @Nullable LocalDate serviceDate,
            @Nullable String file) {

        Draft withoutReport() {
            return new Draft(description, statement, serviceDate, null);
        }
    }

    /** Draws the report if it was not drawn yet, so never inside a transaction. */
    Draft draft(Caller admin, Chargeback chargeback, Money refunded) {
        BookingAccess booking = bookings.access(admin, new BookingId(chargeback.bookingId()));
        Visit visit = booking.visit();
        String file = reports.file(booking.id()).orElse(null);
        return new Draft(
                "A visit to the factory " + booking.factoryName() + " on behalf of " + booking.organisationName()
                        + ", by a representative on site, with a written report.",
                statement(booking, visit, refunded, file != null),
                visit == null ? null : visit.startLocal().toLocalDate(),
                file);
    }

    private static String statement(BookingAccess booking, @Nullable Visit visit, Money refunded, boolean report) {
        List<String> said = new ArrayList<>();
        said.add(booking.buyerName() + " of " + booking.organisationName() + " ordered \""
                + booking.brief().title() + "\" and paid for it before the visit.");
        said.add("It was agreed to find out: "
                + booking.brief().objectives().stream().map(Objective::text).collect(Collectors.joining("; ")) + ".");
        if (visit != null) {
            said.addAll(visited(visit, String.valueOf(booking.representativeName())));
        }
        if (report) {
            said.add("The report was delivered and sealed. It is attached.");
        }
        if (booking.status() == BookingStatus.ACCEPTED || booking.status() == BookingStatus.CLOSED) {
            said.add("The report was accepted under the terms of the order.");
        }
        if (refunded.positive()) {
            said.add(refunded + " of the payment was refunded to the same card before.");
        }
        return String.join("\n", said);
    }

    private static List<String> visited(Visit visit, String representative) {
        ZoneId zone = visit.timeZone();
        List<String> said = new ArrayList<>();
        said.add("The visit was agreed from " + at(visit.startAt(), zone) + " to " + at(visit.endAt(), zone) + " ("
                + zone + ").");
        Instant in = visit.checkedInAt();
        if (in != null) {
            said.add(representative + " checked in on site on " + at(in, zone) + where(visit.presence()) + ".");
        }
        Instant out = visit.checkedOutAt();
        if (out != null) {
            said.add(representative + " checked out on " + at(out, zone) + ".");
        }
        return said;
    }

    private static String where(@Nullable Presence presence) {
        Long distance = presence == null ? null : presence.distanceM();
        return distance == null ? "" : ", " + distance + " m from the factory by the device's position";
    }

    private static String at(Instant time, ZoneId zone) {
        return TIME.format(time.atZone(zone));
    }
}
