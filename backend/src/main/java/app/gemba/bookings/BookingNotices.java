package app.gemba.bookings;

import app.gemba.bookings.quote.Quotes;
import app.gemba.factories.Factories;
import app.gemba.factories.FactorySite;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What there is to tell the parties of a booking about a move. Bound to no caller: it is told to the parties only. */
@Singleton
public class BookingNotices {
    /** The database keeps microseconds, an event keeps what the clock gave. */
    private static final Duration SAME_INSTANT = Duration.ofMillis(1);

    private final BookingRepository bookings;
    private final BookingEventRepository events;
    private final Quotes quotes;
    private final Factories factories;

    BookingNotices(BookingRepository bookings, BookingEventRepository events, Quotes quotes, Factories factories) {
        this.bookings = bookings;
        this.events = events;
        this.quotes = quotes;
        this.factories = factories;
    }

    /** Empty when the booking or that line of its timeline is gone. */
    @Transactional
    public Optional<BookingNotice> about(BookingMoved moved) {
        return bookings.findById(moved.booking())
                .flatMap(booking -> events.of(booking.id().value()).stream()
                        .filter(event -> event.action() == moved.action() && same(event.at(), moved.at()))
                        .findFirst()
                        .map(event -> notice(booking, event)));
    }

    private BookingNotice notice(Booking booking, BookingEvent event) {
        FactorySite site = factories.site(booking.factoryId());
        return new BookingNotice(
                booking.id(),
                event.action(),
                event.actor(),
                event.text(),
                booking.brief().title(),
                site.name(),
                site.timeZone(),
                booking.organisationId(),
                booking.organisationName(),
                quotes.invitations(booking.id()),
                booking.representativeId(),
                booking.visit(),
                booking.deadlineAt());
    }

    private static boolean same(Instant one, Instant other) {
        return Duration.between(one, other).abs().compareTo(SAME_INSTANT) < 0;
    }
}
