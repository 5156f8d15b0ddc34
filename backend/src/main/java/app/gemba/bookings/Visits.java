package app.gemba.bookings;

import app.gemba.bookings.quote.Quote;
import app.gemba.bookings.quote.Quotes;
import app.gemba.bookings.visit.Arrival;
import app.gemba.bookings.visit.Presence;
import app.gemba.bookings.visit.Visit;
import app.gemba.bookings.visit.VisitOutcome;
import app.gemba.factories.Factories;
import app.gemba.factories.FactorySite;
import app.gemba.factories.Precision;
import app.gemba.factories.SitePosition;
import app.gemba.identity.Caller;
import app.gemba.representatives.Calendar;
import app.gemba.shared.CommonProblem;
import app.gemba.shared.FieldError;
import app.gemba.shared.Ids;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** From the held money to the end of the visit, and every way in which a visit does not take place. */
@Singleton
@Transactional
public class Visits {
    private final BookingRepository bookings;
    private final QualityEventRepository qualityEvents;
    private final Moves moves;
    private final Parties parties;
    private final Guards guards;
    private final Quotes quotes;
    private final Settlements settlements;
    private final Factories factories;
    private final Calendar calendar;
    private final BookingRules rules;
    private final Clock clock;

    Visits(
            BookingRepository bookings,
            QualityEventRepository qualityEvents,
            Moves moves,
            Parties parties,
            Guards guards,
            Quotes quotes,
            Settlements settlements,
            Factories factories,
            Calendar calendar,
            BookingRules rules,
            Clock clock) {
        this.bookings = bookings;
        this.qualityEvents = qualityEvents;
        this.moves = moves;
        this.parties = parties;
        this.guards = guards;
        this.quotes = quotes;
        this.settlements = settlements;
        this.factories = factories;
        this.calendar = calendar;
        this.rules = rules;
        this.clock = clock;
    }

    /** Says which lines of the agreed quote, by position, have been spent already. */
    public void markBought(Caller representative, BookingId id, Set<Integer> lines, long version) {
        Moves.Turn turn = moves.begin(representative, id, BookingAction.MARK_BOUGHT, version);
        Quote quote = quotes.quote(id, turn.booking().quoteId());
        List<FieldError> errors = lines.stream()
                .filter(line -> line < 0 || line >= quote.expenses().size())
                .map(line -> new FieldError("bought", "there is no expense " + line))
                .toList();
        if (!errors.isEmpty()) {
            throw BookingProblem.NO_SUCH_EXPENSE.problem().at(errors);
        }
        quotes.markBought(quote, lines);
        moves.finish(turn, turn.booking(), "Marked " + lines.size() + " of the expenses as bought");
    }

    /** The position is kept and never a reason to turn somebody away. */
    public void checkIn(Caller representative, BookingId id, Arrival arrival) {
        checkPosition(arrival);
        Moves.Turn turn = moves.begin(representative, id, BookingAction.CHECK_IN, null);
        Booking booking = turn.booking();
        Visit visit = booking.agreedVisit();
        boolean onTime = !turn.now().isBefore(visit.startAt().minus(rules.onTimeBefore()))
                && !turn.now().isAfter(visit.startAt().plus(rules.onTimeAfter()));
        Presence presence = presence(arrival, factories.site(booking.factoryId()));
        moves.finish(
                turn,
                booking.with(visit.checkedIn(turn.now(), onTime, presence)),
                noted(onTime ? "Checked in on time" : "Checked in", arrival.note()));
    }

    public void checkOut(Caller representative, BookingId id, Arrival arrival) {
        checkPosition(arrival);
        Moves.Turn turn = moves.begin(representative, id, BookingAction.CHECK_OUT, null);
        Booking booking = turn.booking();
        moves.finish(
                turn,
                booking.with(booking.agreedVisit().ended(turn.now(), VisitOutcome.COMPLETED)),
                noted("Checked out", arrival.note()));
    }

    /** The representative was there and could not go through with it: only one day's fee will be due. */
    public void refuseEntry(Caller representative, BookingId id, VisitOutcome outcome, String note) {
        String text =
                switch (outcome) {
                    case COMPLETED ->
                        throw BookingProblem.TERMS_INVALID
                                .problem()
                                .at(new FieldError("outcome", "must say why the visit could not go on"));
                    case GATE_REFUSED -> "Refused at the gate";
                    case UNSAFE -> "Left because it was unsafe";
                    case CLOSED -> "Found the factory closed";
                };
        Moves.Turn turn = moves.begin(representative, id, BookingAction.REFUSE_ENTRY, null);
        Booking booking = turn.booking();
        moves.finish(turn, booking.with(booking.agreedVisit().ended(turn.now(), outcome)), noted(text, note));
    }

    /** What cancelling would cost now; refused where one cannot cancel. */
    Cancellation cancellation(Caller caller, BookingId id) {
        Booking booking = bookings.findById(id).orElseThrow(BookingProblem.BOOKING_NOT_FOUND::problem);
        BookingAccess.Role role = parties.require(caller, booking);
        guards.require(cancelling(booking), moves.facts(caller, booking, role));
        return terms(booking, Parties.actor(role), clock.instant());
    }

    /** Before the visit by the tiers; after a visit whose report is late, for a full refund. */
    public void cancel(Caller caller, BookingId id, String reason, long version) {
        Moves.Turn turn = moves.begin(caller, id, Visits::cancelling, version);
        Booking booking = turn.booking();
        Cancellation terms = terms(booking, turn.by(), turn.now());
        FundsReason why =
                switch (terms.tier()) {
                    case FREE, HALF, FULL -> FundsReason.CANCELLED_BY_BUYER;
                    case BY_REPRESENTATIVE -> FundsReason.CANCELLED_BY_REPRESENTATIVE;
                    case LATE_REPORT -> FundsReason.REPORT_LATE;
                };
        QualityEvent.Kind mark =
                switch (terms.tier()) {
                    case FREE, HALF, FULL -> null;
                    case BY_REPRESENTATIVE -> QualityEvent.Kind.CANCELLED;
                    case LATE_REPORT -> QualityEvent.Kind.REPORT_LATE;
                };
        if (mark != null) {
            mark(booking, mark, turn.now());
        }
        calendar.release(id.value());
        moves.finish(turn, settlements.cancel(booking, terms, why), "Cancelled: " + reason);
    }

    void noShow(Booking locked) {
        Moves.Turn turn = moves.begin(locked, BookingAction.MARK_NO_SHOW, Actor.TIMER);
        mark(locked, QualityEvent.Kind.NO_SHOW, turn.now());
        calendar.release(locked.id().value());
        moves.finish(
                turn,
                settlements.refund(locked, "no-show", FundsReason.NO_SHOW),
                "The representative did not check in; everything is refunded");
    }

    private Cancellation terms(Booking booking, Actor by, Instant now) {
        return Cancellation.of(booking, quotes.quote(booking.id(), booking.quoteId()), by, now, rules);
    }

    private static BookingAction cancelling(Booking booking) {
        return booking.status() == BookingStatus.REPORTING ? BookingAction.CANCEL_LATE_REPORT : BookingAction.CANCEL;
    }

    private void mark(Booking booking, QualityEvent.Kind kind, Instant now) {
        qualityEvents.save(new QualityEvent(Ids.next(), booking.id(), booking.agreedRepresentative(), kind, now));
    }

    private Presence presence(Arrival arrival, FactorySite site) {
        SitePosition position = site.position();
        return Presence.of(
                arrival,
                position == null ? null : position.point(),
                position != null && position.precision() == Precision.EXACT,
                rules.siteFence());
    }

    private static void checkPosition(Arrival arrival) {
        if ((arrival.lat() == null) != (arrival.lng() == null)) {
            throw CommonProblem.INVALID
                    .problem()
                    .at(new FieldError(
                            arrival.lat() == null ? "lat" : "lng", "is needed together with the other coordinate"));
        }
    }

    private static String noted(String text, @Nullable String note) {
        return note == null || note.isBlank() ? text : text + ": " + note.strip();
    }
}
