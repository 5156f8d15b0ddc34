package app.gemba.bookings;

import app.gemba.bookings.BookingAction.Move;
import app.gemba.bookings.quote.Quotes;
import app.gemba.identity.Caller;
import app.gemba.shared.CommonProblem;
import app.gemba.shared.Ids;
import app.gemba.shared.Outbox;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How every move begins and ends: lock the row, know the caller, compare the version, ask the table and the guards;
 * then write the row, its line of the timeline and its event together.
 */
@Singleton
@Transactional(Transactional.TxType.MANDATORY)
class Moves {
    private final BookingRepository bookings;
    private final BookingEventRepository events;
    private final Parties parties;
    private final Guards guards;
    private final Quotes quotes;
    private final Outbox outbox;
    private final BookingRules rules;
    private final Clock clock;

    Moves(
            BookingRepository bookings,
            BookingEventRepository events,
            Parties parties,
            Guards guards,
            Quotes quotes,
            Outbox outbox,
            BookingRules rules,
            Clock clock) {
        this.bookings = bookings;
        this.events = events;
        this.parties = parties;
        this.guards = guards;
        this.quotes = quotes;
        this.outbox = outbox;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * A move that was allowed and is being made.
     *
     * @param person null for timers and payments
     */
    record Turn(
            Booking booking,
            BookingAction action,
            Actor by,
            @Nullable UUID person,
            BookingStatus to,
            Instant now) {}

    Turn begin(Caller caller, BookingId id, BookingAction action, @Nullable Long version) {
        return begin(caller, id, booking -> action, version);
    }

    /** For what depends on where the booking stands once it is locked. */
    Turn begin(Caller caller, BookingId id, Function<Booking, BookingAction> choice, @Nullable Long version) {
        Booking booking = bookings.lock(id.value()).orElseThrow(BookingProblem.BOOKING_NOT_FOUND::problem);
        BookingAccess.Role role = parties.require(caller, booking);
        BookingAction action = choice.apply(booking);
        if (role == BookingAccess.Role.INVITED && action.ofTheAssigned()) {
            throw BookingProblem.BOOKING_NOT_FOUND.problem();
        }
        if (version != null && version != booking.version()) {
            throw CommonProblem.STALE_VERSION.problem();
        }
        Move move = guards.require(action, facts(caller, booking, role));
        return new Turn(booking, action, Parties.actor(role), caller.user().value(), move.to(), now());
    }

    /** A move of a booking that is locked already, by the clock or by a payment. */
    Turn begin(Booking locked, BookingAction action, Actor by) {
        Move move = action.move(by, locked.status()).orElseThrow(() -> Guards.refusal(action, by, locked));
        return new Turn(locked, action, by, null, move.to(), now());
    }

    Guards.Facts facts(Caller caller, Booking booking, BookingAccess.Role role) {
        return new Guards.Facts(
                booking,
                role,
                quotes.quotes(booking.id()),
                role == BookingAccess.Role.INVITED || role == BookingAccess.Role.ASSIGNED
                        ? quotes.invitation(booking.id(), caller.representative())
                                .orElse(null)
                        : null,
                now());
    }

    /** Coming into another status sets the deadline that belongs to it. */
    Booking finish(Turn turn, Booking changed, String text) {
        Booking moved = turn.to() == turn.booking().status()
                ? changed
                : changed.moved(turn.to(), Deadline.of(turn.to(), changed, turn.now(), rules));
        return write(turn, moved, text);
    }

    /** Something was said about a move that has yet to be made, such as a proposal. */
    Booking stay(Turn turn, Booking changed, String text) {
        return write(turn, changed, text);
    }

    /** As exact as the database keeps it, so that what is computed and what is read back are the same. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private Booking write(Turn turn, Booking changed, String text) {
        Booking kept = bookings.update(changed.updated(turn.now()));
        events.save(new BookingEvent(
                Ids.next(), kept.id(), turn.now(), turn.action(), turn.by(), turn.person(), kept.status(), text));
        outbox.publish(new BookingMoved(kept.id(), turn.action(), kept.status(), turn.now()));
        return kept;
    }
}
