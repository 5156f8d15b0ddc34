package app.gemba.bookings;

import app.gemba.bookings.brief.Objective;
import app.gemba.bookings.brief.ObjectiveId;
import app.gemba.bookings.quote.Quote;
import app.gemba.bookings.quote.Quotes;
import app.gemba.bookings.visit.VisitOutcome;
import app.gemba.factories.Factories;
import app.gemba.identity.Accounts;
import app.gemba.identity.Caller;
import app.gemba.representatives.Representatives;
import app.gemba.shared.FieldError;
import app.gemba.shared.Outbox;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** From the delivered report to the released money: acceptance, revisions, disputes and their end. */
@Singleton
@Transactional
public class Acceptance {
    private static final Logger LOG = LoggerFactory.getLogger(Acceptance.class);

    private final BookingRepository bookings;
    private final Moves moves;
    private final Quotes quotes;
    private final Settlements settlements;
    private final Representatives representatives;
    private final Factories factories;
    private final VisitedProducts products;
    private final Accounts accounts;
    private final Outbox outbox;
    private final BookingRules rules;
    private final Parties parties;
    private final Clock clock;

    Acceptance(
            BookingRepository bookings,
            Moves moves,
            Quotes quotes,
            Settlements settlements,
            Representatives representatives,
            Factories factories,
            VisitedProducts products,
            Accounts accounts,
            Outbox outbox,
            BookingRules rules,
            Parties parties,
            Clock clock) {
        this.bookings = bookings;
        this.moves = moves;
        this.quotes = quotes;
        this.settlements = settlements;
        this.representatives = representatives;
        this.factories = factories;
        this.products = products;
        this.accounts = accounts;
        this.outbox = outbox;
        this.rules = rules;
        this.parties = parties;
        this.clock = clock;
    }

    void deliver(Caller representative, BookingId id) {
        Moves.Turn turn = moves.begin(
                representative,
                id,
                booking -> booking.status() == BookingStatus.REVISION
                        ? BookingAction.DELIVER_REVISION
                        : BookingAction.DELIVER,
                null);
        if (turn.action() == BookingAction.DELIVER) {
            delivered(turn);
        } else {
            moves.finish(turn, turn.booking(), "Delivered the revised report");
        }
    }

    /** Only the first delivery can be late: a revision has a term of its own and no penalty. */
    private void delivered(Moves.Turn turn) {
        Booking booking = turn.booking();
        LatePenalty agreed = Objects.requireNonNull(booking.latePenalty());
        LatePenalty penalty = agreed.delivered(rules.reportDue(booking.agreedVisit()), turn.now());
        moves.finish(
                turn,
                booking.with(penalty),
                penalty.daysLate() == 0
                        ? "Delivered the report"
                        : "Delivered the report late: " + penalty.percent() + " % of the fee is taken off");
    }

    /** Accepts everything; the whole fee is released. */
    public void accept(Caller buyer, BookingId id, long version) {
        Moves.Turn turn = moves.begin(buyer, id, BookingAction.ACCEPT, version);
        accepted(turn, settlements.accept(turn.booking(), quote(turn.booking())), "Accepted the report");
    }

    void autoAccept(Booking locked) {
        Moves.Turn turn = moves.begin(locked, BookingAction.AUTO_ACCEPT, Actor.TIMER);
        accepted(
                turn,
                settlements.accept(locked, quote(locked)),
                "Accepted, because the buyer did not answer in "
                        + rules.review().toDays() + " days");
    }

    /** Sends the report back with the criterion that it does not meet. */
    public void requestRevision(
            Caller buyer, BookingId id, ObjectiveId objective, String criterion, String message, long version) {
        Moves.Turn turn = moves.begin(buyer, id, BookingAction.REQUEST_REVISION, version);
        Booking booking = turn.booking();
        if (!booking.brief().has(objective)) {
            throw BookingProblem.NO_SUCH_OBJECTIVE.problem().at(new FieldError("objectiveId", "is not in the brief"));
        }
        Review review = booking.review().asking(new Revision(objective, criterion, message));
        moves.finish(turn, booking.with(review), "Asked for a revision: " + criterion);
    }

    /**
     * Contests objectives. Once a report was delivered, all that the buyer does not contest is accepted and released at
     * once; in every other case the whole fee stays held until the dispute ends.
     */
    public void dispute(
            Caller caller, BookingId id, List<Dispute.Contested> contested, String wantedOutcome, long version) {
        Moves.Turn turn = moves.begin(caller, id, BookingAction.DISPUTE, version);
        Booking booking = turn.booking();
        checkContested(booking, contested);
        boolean partial = turn.by() == Actor.BUYER
                && switch (booking.status()) {
                    case DELIVERED, REVISION -> true;
                    case DRAFT, OPEN, AGREED, FUNDED, ON_SITE, REPORTING -> false;
                    case DISPUTED, ACCEPTED, CLOSED, CANCELLED, EXPIRED, NO_SHOW -> false;
                };
        Dispute dispute = new Dispute(
                partial ? contested : everything(booking, contested),
                wantedOutcome,
                turn.by(),
                turn.now(),
                Deadline.businessDaysAfter(turn.now(), rules.decideWithin()),
                null);
        Booking disputed = booking.with(dispute);
        moves.finish(
                turn,
                partial ? settlements.acceptPart(disputed, quote(booking), 100 - contestedWeight(disputed)) : disputed,
                "Opened a dispute over " + contestedWeight(disputed) + " % of the fee: " + wantedOutcome);
    }

    /** Ends a dispute by a split that both sides agreed on. */
    void agree(Moves.Turn turn, int acceptedWeight) {
        resolve(turn, acceptedWeight, "Agreed by both sides", "Both sides", FundsReason.SPLIT_AGREED);
    }

    /** Ends a dispute by a decision. */
    public void decide(Caller admin, BookingId id, int acceptedWeight, String reason, long version) {
        Moves.Turn turn = moves.begin(admin, id, BookingAction.DECIDE_SPLIT, version);
        resolve(turn, acceptedWeight, reason, accounts.me(admin).name(), FundsReason.SPLIT_DECIDED);
    }

    /** Ends what has been held for too long: so much of the fee's weight is accepted and the rest goes back. */
    public void decideHeld(Caller admin, BookingId id, int acceptedWeight, String reason, long version) {
        Moves.Turn turn = moves.begin(admin, id, BookingAction.DECIDE_HELD, version);
        accepted(
                turn,
                settlements.decideHeld(turn.booking(), quote(turn.booking()), acceptedWeight),
                "Decided after " + rules.holdDecision().toDays() + " days: " + acceptedWeight
                        + " % of the fee is released. " + reason);
    }

    /** What the decision over this weight would do with the money; nothing moves. */
    Settlement outlook(Caller caller, BookingId id, int acceptedWeight, boolean restIsHeld) {
        Booking booking = bookings.findById(id).orElseThrow(BookingProblem.BOOKING_NOT_FOUND::problem);
        if (parties.require(caller, booking) == BookingAccess.Role.INVITED) {
            throw BookingProblem.BOOKING_NOT_FOUND.problem();
        }
        if (booking.purse().held() == 0) {
            throw BookingProblem.NOTHING_TO_SETTLE.problem();
        }
        Quote quote = quote(booking);
        if (booking.status() == BookingStatus.REPORTING && booking.latePenalty() != null) {
            LatePenalty delivered =
                    booking.latePenalty().delivered(rules.reportDue(booking.agreedVisit()), clock.instant());
            return settlements.outlook(booking.with(delivered), quote, acceptedWeight, restIsHeld);
        }
        return booking.status() == BookingStatus.DISPUTED
                ? settlements.outlook(
                        booking, quote, 100 - contestedWeight(booking, acceptedWeight) + acceptedWeight, false)
                : settlements.outlook(booking, quote, acceptedWeight, restIsHeld);
    }

    /** The weight that is in dispute; refuses to have more than that accepted. */
    int contestedWeight(Booking booking, int acceptedWeight) {
        int contested = contestedWeight(booking);
        if (acceptedWeight > contested) {
            throw BookingProblem.TERMS_INVALID
                    .problem()
                    .at(new FieldError("acceptedWeight", "must be from 0 to " + contested + ", the contested weight"));
        }
        return contested;
    }

    /** The decision is overdue: says so once and waits on. */
    void remind(Booking locked) {
        Dispute dispute = locked.openDispute();
        LOG.warn(
                "Booking {} is disputed and was to be decided by {}",
                locked.id().value(),
                dispute.decideBy());
        outbox.publish(new DecisionOverdue(locked.id(), dispute.decideBy()));
        bookings.update(locked.timerAt(null));
    }

    /** Waits while money is still on its way. */
    void close(Booking locked, Instant now) {
        if (settlements.settled(locked.id())) {
            Moves.Turn turn = moves.begin(locked, BookingAction.CLOSE, Actor.TIMER);
            moves.finish(turn, locked, "Closed");
        } else {
            bookings.update(locked.timerAt(now.plus(rules.settlementPause())));
        }
    }

    private void resolve(Moves.Turn turn, int acceptedWeight, String reason, String by, FundsReason why) {
        Booking booking = turn.booking();
        int contested = contestedWeight(booking, acceptedWeight);
        Booking settled = settlements.resolve(booking, quote(booking), 100 - contested + acceptedWeight, why);
        Dispute decided = booking.openDispute().decided(new Dispute.Decision(acceptedWeight, reason, by, turn.now()));
        accepted(
                turn,
                settled.with(decided),
                acceptedWeight + " of the contested weight of " + contested + " is accepted: " + reason);
    }

    private void accepted(Moves.Turn turn, Booking settled, String text) {
        Booking accepted = moves.finish(turn, settled, text);
        if (accepted.agreedVisit().outcome() == VisitOutcome.COMPLETED) {
            representatives.completedVisit(
                    accepted.agreedRepresentative(),
                    accepted.id().value(),
                    products.categories(factories.site(accepted.factoryId()).products()),
                    turn.now());
        }
    }

    private Quote quote(Booking booking) {
        return quotes.quote(booking.id(), booking.quoteId());
    }

    private static int contestedWeight(Booking booking) {
        return booking.brief()
                .weightOf(booking.openDispute().contested().stream()
                        .map(Dispute.Contested::objectiveId)
                        .toList());
    }

    private static void checkContested(Booking booking, List<Dispute.Contested> contested) {
        List<FieldError> errors = new ArrayList<>();
        Set<ObjectiveId> seen = new HashSet<>();
        for (int index = 0; index < contested.size(); index++) {
            ObjectiveId objective = contested.get(index).objectiveId();
            String path = "contested[" + index + "].objectiveId";
            if (!booking.brief().has(objective)) {
                errors.add(new FieldError(path, "is not in the brief"));
            } else if (!seen.add(objective)) {
                errors.add(new FieldError(path, "is named twice"));
            }
        }
        if (!errors.isEmpty()) {
            throw BookingProblem.NO_SUCH_OBJECTIVE.problem().at(errors);
        }
    }

    private static List<Dispute.Contested> everything(Booking booking, List<Dispute.Contested> named) {
        List<Dispute.Contested> all = new ArrayList<>(named);
        for (Objective objective : booking.brief().objectives()) {
            if (named.stream().noneMatch(each -> each.objectiveId().equals(objective.id()))) {
                all.add(new Dispute.Contested(objective.key(), "Not accepted before the dispute was opened"));
            }
        }
        return all;
    }
}
