package app.gemba.bookings;

import app.gemba.bookings.visit.SiteTime;
import app.gemba.bookings.visit.Visit;
import app.gemba.identity.Caller;
import app.gemba.representatives.Calendar;
import app.gemba.shared.FieldError;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What needs both sides: one proposes, the other answers. A newer proposal takes the place of an older one. */
@Singleton
@Transactional
public class Proposals {
    private final Moves moves;
    private final Acceptance acceptance;
    private final Calendar calendar;
    private final BookingRules rules;
    private final Clock clock;

    Proposals(Moves moves, Acceptance acceptance, Calendar calendar, BookingRules rules, Clock clock) {
        this.moves = moves;
        this.acceptance = acceptance;
        this.calendar = calendar;
        this.rules = rules;
        this.clock = clock;
    }

    /** Proposes another time for the visit, in the site's zone. */
    public void reschedule(Caller caller, BookingId id, LocalDateTime start, LocalDateTime end, long version) {
        Moves.Turn turn = moves.begin(caller, id, BookingAction.RESCHEDULE, version);
        ZoneId zone = turn.booking().agreedVisit().timeZone();
        checkTimes(
                start,
                end,
                zone,
                turn.now(),
                Objects.requireNonNull(turn.booking().fundedAt()));
        propose(
                turn,
                new Consent(
                        Consent.Kind.RESCHEDULE,
                        turn.by(),
                        SiteTime.instant(start, zone).orElseThrow(),
                        SiteTime.instant(end, zone).orElseThrow(),
                        null,
                        turn.now().plus(rules.consentWithin())),
                "Proposed " + start.toString().replace('T', ' ') + " in the site's time");
    }

    public void extendReview(Caller caller, BookingId id, long version) {
        Moves.Turn turn = moves.begin(caller, id, BookingAction.EXTEND_REVIEW, version);
        propose(
                turn,
                consent(turn, Consent.Kind.EXTEND_REVIEW, null),
                "Proposed " + rules.reviewExtension().toDays() + " more days for the review");
    }

    /** Proposes to accept so much of the contested weight. */
    public void split(Caller caller, BookingId id, int acceptedWeight, long version) {
        Moves.Turn turn = moves.begin(caller, id, BookingAction.AGREE_SPLIT, version);
        int contested = acceptance.contestedWeight(turn.booking(), acceptedWeight);
        propose(
                turn,
                consent(turn, Consent.Kind.SPLIT, acceptedWeight),
                "Proposed to accept " + acceptedWeight + " of the contested weight of " + contested);
    }

    /** Answers the other side's open proposal. */
    public void answer(Caller caller, BookingId id, boolean yes, long version) {
        Moves.Turn turn = moves.begin(caller, id, this::proposed, version);
        Booking booking = turn.booking();
        Consent consent = Objects.requireNonNull(booking.consent());
        if (consent.by() == turn.by()) {
            throw BookingProblem.NO_PROPOSAL.problem();
        }
        if (!yes) {
            moves.stay(turn, booking.with((Consent) null), "Declined the proposal");
            return;
        }
        switch (consent.kind()) {
            case RESCHEDULE -> rescheduled(turn, consent);
            case EXTEND_REVIEW -> extended(turn);
            case SPLIT -> acceptance.agree(turn, Objects.requireNonNull(consent.acceptedWeight()));
        }
    }

    private void rescheduled(Moves.Turn turn, Consent consent) {
        Booking booking = turn.booking();
        Instant start = Objects.requireNonNull(consent.startAt());
        Instant end = Objects.requireNonNull(consent.endAt());
        calendar.move(booking.id().value(), start, end);
        Booking moved =
                booking.with(Visit.planned(start, end, booking.agreedVisit().timeZone()));
        moves.finish(
                turn,
                moved.moved(turn.to(), Deadline.of(turn.to(), moved, turn.now(), rules)),
                "Both agreed to move the visit");
    }

    private void extended(Moves.Turn turn) {
        Booking booking = turn.booking();
        Instant until = Objects.requireNonNull(booking.deadlineAt()).plus(rules.reviewExtension());
        moves.finish(
                turn,
                booking.with(booking.review().extendedOnce())
                        .moved(turn.to(), Deadline.timer(until, BookingAction.AUTO_ACCEPT)),
                "Both agreed to a longer review");
    }

    private BookingAction proposed(Booking booking) {
        Consent consent = booking.consent();
        if (consent == null || !consent.open(clock.instant())) {
            throw BookingProblem.NO_PROPOSAL.problem();
        }
        return consent.kind().action;
    }

    private Consent consent(Moves.Turn turn, Consent.Kind kind, @org.jspecify.annotations.Nullable Integer weight) {
        return new Consent(kind, turn.by(), null, null, weight, turn.now().plus(rules.consentWithin()));
    }

    private void propose(Moves.Turn turn, Consent consent, String text) {
        moves.stay(turn, turn.booking().with(consent), text);
    }

    private void checkTimes(LocalDateTime start, LocalDateTime end, ZoneId zone, Instant now, Instant fundedAt) {
        List<FieldError> errors = new ArrayList<>();
        Instant startAt = SiteTime.instant(start, zone).orElse(null);
        if (startAt == null) {
            errors.add(new FieldError("startLocal", "does not exist on that day: the site's clocks go forward"));
        } else if (!startAt.isAfter(now) || startAt.isAfter(fundedAt.plus(rules.bookAhead()))) {
            errors.add(new FieldError(
                    "startLocal",
                    "must be in the future, and within " + rules.bookAhead().toDays() + " days of the payment"));
        }
        if (SiteTime.instant(end, zone).isEmpty() || !end.isAfter(start) || end.isAfter(start.plusDays(30))) {
            errors.add(new FieldError("endLocal", "must be after the start and within 30 days of it"));
        }
        if (!errors.isEmpty()) {
            throw BookingProblem.VISIT_TIME_INVALID.problem().at(errors);
        }
    }
}
