package app.gemba.bookings;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** One timer of one booking, in one transaction. */
@Singleton
@Transactional
class Timeouts {
    private final BookingRepository bookings;
    private final Requests requests;
    private final Visits visits;
    private final Acceptance acceptance;

    Timeouts(BookingRepository bookings, Requests requests, Visits visits, Acceptance acceptance) {
        this.bookings = bookings;
        this.requests = requests;
        this.visits = visits;
        this.acceptance = acceptance;
    }

    List<UUID> due(Instant now, int limit) {
        return bookings.due(now, limit);
    }

    /** False when somebody else moved it first, or is moving it right now. */
    boolean fire(UUID id, Instant now) {
        Optional<Booking> due = bookings.lockDue(id, now);
        due.ifPresent(booking -> fire(booking, now));
        return due.isPresent();
    }

    private void fire(Booking due, Instant now) {
        switch (Objects.requireNonNull(due.deadlineAction())) {
            case EXPIRE -> requests.expire(due);
            case LAPSE -> requests.lapse(due);
            case MARK_NO_SHOW -> visits.noShow(due);
            case AUTO_ACCEPT -> acceptance.autoAccept(due);
            case DECIDE_SPLIT -> acceptance.remind(due);
            case CLOSE -> acceptance.close(due, now);
            case SUBMIT,
                    QUOTE,
                    DECLINE,
                    ACCEPT_QUOTE,
                    WITHDRAW,
                    PAY,
                    FUND,
                    CHECK_IN,
                    MARK_BOUGHT,
                    CANCEL,
                    RESCHEDULE,
                    CHECK_OUT,
                    REFUSE_ENTRY,
                    DELIVER,
                    CANCEL_LATE_REPORT,
                    ACCEPT,
                    REQUEST_REVISION,
                    DELIVER_REVISION,
                    EXTEND_REVIEW,
                    DISPUTE,
                    AGREE_SPLIT,
                    DECIDE_HELD,
                    CHARGE_BACK -> throw new IllegalStateException("No timer makes the move " + due.deadlineAction());
        }
    }
}
