package app.gemba.bookings;

import static app.gemba.bookings.BookingProblem.ALREADY_EXTENDED;
import static app.gemba.bookings.BookingProblem.HOLD_NOT_DUE;
import static app.gemba.bookings.BookingProblem.INVITATION_DECLINED;
import static app.gemba.bookings.BookingProblem.MOVE_NOT_ALLOWED;
import static app.gemba.bookings.BookingProblem.NO_OPEN_QUOTE;
import static app.gemba.bookings.BookingProblem.NO_REVISION_LEFT;
import static app.gemba.bookings.BookingProblem.REPORT_NOT_LATE;
import static app.gemba.bookings.BookingProblem.TOO_EARLY_TO_CHECK_IN;
import static app.gemba.bookings.BookingProblem.VISIT_STARTED;

import app.gemba.bookings.BookingAction.Move;
import app.gemba.bookings.quote.Invitation;
import app.gemba.bookings.quote.Quote;
import app.gemba.bookings.visit.Visit;
import app.gemba.shared.ProblemException;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the table alone cannot say: whether a move is possible right now. Refusals and {@code actions} both ask here. */
@Singleton
class Guards {
    private final BookingRules rules;

    Guards(BookingRules rules) {
        this.rules = rules;
    }

    /**
     * What a decision depends on.
     *
     * @param invitation the caller's own, null for all others
     */
    record Facts(
            Booking booking,
            BookingAccess.Role role,
            List<Quote> quotes,
            @Nullable Invitation invitation,
            Instant now) {}

    /** The row of the table, and nothing in the way of it. */
    Move require(BookingAction action, Facts facts) {
        Actor actor = Parties.actor(facts.role());
        Move move = inTable(action, facts).orElseThrow(() -> refusal(action, actor, facts.booking()));
        refusal(action, facts).ifPresent(refusal -> {
            throw refusal;
        });
        return move;
    }

    /** Everything that the caller can do now, in the order of the table. */
    List<BookingAction> actions(Facts facts) {
        return Arrays.stream(BookingAction.values())
                .filter(action -> inTable(action, facts).isPresent()
                        && refusal(action, facts).isEmpty())
                .toList();
    }

    /** What the other side waits for, null when the caller can lean back. */
    @Nullable
    BookingAction next(Facts facts) {
        List<BookingAction> actions = actions(facts);
        Consent consent = facts.booking().consent();
        if (consent != null
                && consent.open(facts.now())
                && consent.by() != Parties.actor(facts.role())
                && actions.contains(consent.kind().action)) {
            return consent.kind().action;
        }
        return actions.stream()
                .filter(action -> action.awaited()
                        && !(action == BookingAction.QUOTE
                                && facts.invitation() != null
                                && facts.invitation().state() != Invitation.State.INVITED))
                .findFirst()
                .orElse(null);
    }

    /** Whoever was only invited can answer the invitation, and nothing else. */
    private static Optional<Move> inTable(BookingAction action, Facts facts) {
        if (facts.role() == BookingAccess.Role.INVITED && !action.ofTheInvited()) {
            return Optional.empty();
        }
        return action.move(Parties.actor(facts.role()), facts.booking().status());
    }

    private Optional<ProblemException> refusal(BookingAction action, Facts facts) {
        return switch (action) {
            case QUOTE, DECLINE ->
                when(
                        facts.invitation() == null || facts.invitation().state() == Invitation.State.DECLINED,
                        INVITATION_DECLINED);
            case ACCEPT_QUOTE ->
                when(facts.quotes().stream().noneMatch(quote -> quote.open(facts.now())), NO_OPEN_QUOTE);
            case CHECK_IN -> {
                Instant opens = visit(facts).startAt().minus(rules.checkInOpens());
                yield facts.now().isBefore(opens)
                        ? Optional.of(TOO_EARLY_TO_CHECK_IN.problem("Check-in opens at "
                                + opens.atZone(visit(facts).timeZone()).toLocalDateTime() + " in the site's time"))
                        : Optional.empty();
            }
            case RESCHEDULE -> when(!facts.now().isBefore(visit(facts).startAt()), VISIT_STARTED);
            case CANCEL_LATE_REPORT -> {
                Instant out = visit(facts).checkedOutAt();
                yield when(out == null || facts.now().isBefore(out.plus(rules.reportLate())), REPORT_NOT_LATE);
            }
            case REQUEST_REVISION ->
                when(facts.booking().review().rounds() >= rules.revisionRounds(), NO_REVISION_LEFT);
            case EXTEND_REVIEW -> when(facts.booking().review().extended(), ALREADY_EXTENDED);
            case DECIDE_HELD -> {
                Instant since = facts.booking().fundedAt();
                yield when(since == null || facts.now().isBefore(since.plus(rules.holdDecision())), HOLD_NOT_DUE);
            }
            case SUBMIT,
                    WITHDRAW,
                    EXPIRE,
                    PAY,
                    FUND,
                    CHARGE_BACK,
                    LAPSE,
                    MARK_BOUGHT,
                    CANCEL,
                    MARK_NO_SHOW,
                    CHECK_OUT,
                    REFUSE_ENTRY,
                    DELIVER,
                    ACCEPT,
                    DELIVER_REVISION,
                    AUTO_ACCEPT,
                    DISPUTE,
                    AGREE_SPLIT,
                    DECIDE_SPLIT,
                    CLOSE -> Optional.empty();
        };
    }

    /** In words that come from the table. */
    static ProblemException refusal(BookingAction action, Actor actor, Booking booking) {
        String where = action.moves().stream()
                .filter(move -> move.by() == actor)
                .map(move -> move.from().words())
                .distinct()
                .collect(Collectors.joining(" or "));
        if (where.isEmpty()) {
            String who = action.moves().stream()
                    .map(move -> move.by().words())
                    .distinct()
                    .collect(Collectors.joining(" and "));
            return MOVE_NOT_ALLOWED.problem("Only " + who + " can " + action.words());
        }
        return MOVE_NOT_ALLOWED.problem("You can " + action.words() + " while a booking is " + where + "; this one is "
                + booking.status().words());
    }

    private static Optional<ProblemException> when(boolean refused, BookingProblem problem) {
        return refused ? Optional.of(problem.problem()) : Optional.empty();
    }

    private static Visit visit(Facts facts) {
        return facts.booking().agreedVisit();
    }
}
