package app.gemba.bookings;

import static app.gemba.bookings.Actor.ADMIN;
import static app.gemba.bookings.Actor.BUYER;
import static app.gemba.bookings.Actor.PAYMENT;
import static app.gemba.bookings.Actor.REPRESENTATIVE;
import static app.gemba.bookings.Actor.TIMER;
import static app.gemba.bookings.BookingStatus.ACCEPTED;
import static app.gemba.bookings.BookingStatus.AGREED;
import static app.gemba.bookings.BookingStatus.CANCELLED;
import static app.gemba.bookings.BookingStatus.CLOSED;
import static app.gemba.bookings.BookingStatus.DELIVERED;
import static app.gemba.bookings.BookingStatus.DISPUTED;
import static app.gemba.bookings.BookingStatus.DRAFT;
import static app.gemba.bookings.BookingStatus.EXPIRED;
import static app.gemba.bookings.BookingStatus.FUNDED;
import static app.gemba.bookings.BookingStatus.NO_SHOW;
import static app.gemba.bookings.BookingStatus.ON_SITE;
import static app.gemba.bookings.BookingStatus.OPEN;
import static app.gemba.bookings.BookingStatus.REPORTING;
import static app.gemba.bookings.BookingStatus.REVISION;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The whole booking lifecycle, one row per move: who may make it, from where, to where. */
public enum BookingAction {
    SUBMIT("ask representatives for quotes", by(BUYER, OPEN, DRAFT)),
    QUOTE("send a quote", by(REPRESENTATIVE, OPEN, OPEN)),
    DECLINE("decline the request", by(REPRESENTATIVE, OPEN, OPEN)),
    ACCEPT_QUOTE("accept a quote", by(BUYER, AGREED, OPEN)),
    WITHDRAW("withdraw", by(BUYER, CANCELLED, OPEN, AGREED), by(REPRESENTATIVE, OPEN, AGREED)),
    EXPIRE("let the request expire", by(TIMER, EXPIRED, OPEN)),
    PAY("pay", by(BUYER, AGREED, AGREED)),
    FUND("hold the money", by(PAYMENT, FUNDED, AGREED)),
    LAPSE("release the unpaid date", by(TIMER, OPEN, AGREED)),
    CHECK_IN("check in", by(REPRESENTATIVE, ON_SITE, FUNDED)),
    MARK_BOUGHT("mark expenses as bought", by(REPRESENTATIVE, FUNDED, FUNDED)),
    CANCEL("cancel", byEither(CANCELLED, FUNDED)),
    RESCHEDULE("move the visit", byConsent(FUNDED, FUNDED)),
    MARK_NO_SHOW("mark a no-show", by(TIMER, NO_SHOW, FUNDED)),
    CHECK_OUT("check out", by(REPRESENTATIVE, REPORTING, ON_SITE)),
    REFUSE_ENTRY("report that the visit could not go on", by(REPRESENTATIVE, REPORTING, ON_SITE)),
    DELIVER("deliver the report", by(REPRESENTATIVE, DELIVERED, REPORTING)),
    CANCEL_LATE_REPORT("cancel because the report is late", by(BUYER, CANCELLED, REPORTING)),
    ACCEPT("accept the report", by(BUYER, ACCEPTED, DELIVERED)),
    REQUEST_REVISION("ask for a revision", by(BUYER, REVISION, DELIVERED)),
    DELIVER_REVISION("deliver the revised report", by(REPRESENTATIVE, DELIVERED, REVISION)),
    EXTEND_REVIEW("extend the review", byConsent(DELIVERED, DELIVERED)),
    AUTO_ACCEPT("accept after silence", by(TIMER, ACCEPTED, DELIVERED)),
    // From REVISION too: a revision that nobody delivers must not hold the money for ever.
    DISPUTE("open a dispute", byEither(DISPUTED, DELIVERED, REPORTING, ON_SITE, REVISION)),
    AGREE_SPLIT("agree on a split", byConsent(ACCEPTED, DISPUTED)),
    DECIDE_SPLIT("decide the dispute", by(ADMIN, ACCEPTED, DISPUTED)),
    // Nobody may hold a buyer's money for ever: where all others are silent, an admin decides.
    DECIDE_HELD(
            "decide upon money that is held too long", by(ADMIN, ACCEPTED, ON_SITE, REPORTING, DELIVERED, REVISION)),
    CHARGE_BACK(
            "end it because the buyer's bank took the money back",
            by(PAYMENT, CANCELLED, FUNDED, ON_SITE, REPORTING, DELIVERED, REVISION, DISPUTED)),
    CLOSE("close", by(TIMER, CLOSED, ACCEPTED));

    /**
     * One arrow of the lifecycle.
     *
     * @param consent one side proposes and nothing moves until the other side agrees
     */
    public record Move(Actor by, BookingStatus from, BookingStatus to, boolean consent) {}

    private static final Set<BookingAction> AWAITED = EnumSet.of(
            SUBMIT,
            QUOTE,
            ACCEPT_QUOTE,
            PAY,
            CHECK_IN,
            CHECK_OUT,
            DELIVER,
            ACCEPT,
            DELIVER_REVISION,
            DECIDE_SPLIT,
            DECIDE_HELD);

    private final String words;
    private final List<Move> moves;

    BookingAction(String words, List<Move> moves) {
        this.words = words;
        this.moves = moves;
    }

    BookingAction(String words, List<Move> some, List<Move> more) {
        this(words, Stream.concat(some.stream(), more.stream()).toList());
    }

    public List<Move> moves() {
        return moves;
    }

    /** The arrow that this actor may follow from there, if any. */
    public Optional<Move> move(Actor by, BookingStatus from) {
        return moves.stream()
                .filter(move -> move.by() == by && move.from() == from)
                .findFirst();
    }

    /** As it stands in a sentence after "can": "check in". */
    public String words() {
        return words;
    }

    /** The one answer that an invitation waits for; everybody else of the representatives must be assigned. */
    boolean ofTheInvited() {
        return this == QUOTE || this == DECLINE;
    }

    /** To whoever is not the representative of the booking this does not even exist. */
    boolean ofTheAssigned() {
        return !ofTheInvited() && moves.stream().allMatch(move -> move.by() == REPRESENTATIVE);
    }

    /** The booking goes on when this is done; the rest can be done but nobody waits for it. */
    boolean awaited() {
        return AWAITED.contains(this);
    }

    private static List<Move> by(Actor actor, BookingStatus to, BookingStatus... from) {
        return Arrays.stream(from)
                .map(status -> new Move(actor, status, to, false))
                .toList();
    }

    private static List<Move> byEither(BookingStatus to, BookingStatus... from) {
        return Stream.concat(by(BUYER, to, from).stream(), by(REPRESENTATIVE, to, from).stream())
                .toList();
    }

    private static List<Move> byConsent(BookingStatus to, BookingStatus from) {
        return List.of(new Move(BUYER, from, to, true), new Move(REPRESENTATIVE, from, to, true));
    }
}
