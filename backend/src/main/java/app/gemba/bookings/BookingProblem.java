package app.gemba.bookings;

import app.gemba.shared.ProblemCode;
import io.micronaut.http.HttpStatus;

/** Every refusal of this module. */
public enum BookingProblem implements ProblemCode {
    BOOKING_NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such booking"),
    QUOTE_NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such quote on this booking"),
    MOVE_NOT_ALLOWED(HttpStatus.CONFLICT, "This is not possible where the booking stands"),
    BRIEF_NOT_READY(HttpStatus.BAD_REQUEST, "The brief is not ready to be sent out"),
    REPRESENTATIVE_NOT_AVAILABLE(HttpStatus.BAD_REQUEST, "One of these representatives cannot be asked"),
    /** Does not tell why: a tie that was declared is nobody else's business. */
    REPRESENTATIVE_NOT_BOOKABLE(HttpStatus.CONFLICT, "This representative cannot be booked for this visit"),
    INVITATION_DECLINED(HttpStatus.CONFLICT, "You have declined this request"),
    QUOTE_INVALID(HttpStatus.BAD_REQUEST, "Some fields of the quote need your attention"),
    NO_OPEN_QUOTE(HttpStatus.CONFLICT, "There is no open quote to accept"),
    QUOTE_NOT_OPEN(HttpStatus.CONFLICT, "This quote is not open any more"),
    TOO_EARLY_TO_CHECK_IN(HttpStatus.CONFLICT, "Check-in is not open yet"),
    VISIT_STARTED(HttpStatus.CONFLICT, "The visit's start has passed; it cannot be moved any more"),
    VISIT_TIME_INVALID(HttpStatus.BAD_REQUEST, "The visit cannot be at that time"),
    NO_SUCH_EXPENSE(HttpStatus.BAD_REQUEST, "The agreed quote has no such expense"),
    REPORT_NOT_LATE(HttpStatus.CONFLICT, "The report is not late enough to cancel for it"),
    NO_REVISION_LEFT(HttpStatus.CONFLICT, "The report was revised as often as it can be; accept or contest it"),
    ALREADY_EXTENDED(HttpStatus.CONFLICT, "The review was extended once already"),
    NOTHING_TO_SETTLE(HttpStatus.CONFLICT, "Nothing of this booking's money is held"),
    HOLD_NOT_DUE(HttpStatus.CONFLICT, "The money is not held long enough for an admin to decide upon it"),
    NO_PROPOSAL(HttpStatus.CONFLICT, "There is no open proposal of the other side to answer"),
    NO_SUCH_OBJECTIVE(HttpStatus.BAD_REQUEST, "This brief has no such objective"),
    TERMS_INVALID(HttpStatus.BAD_REQUEST, "Some fields need your attention"),
    NOT_CANCELLABLE(HttpStatus.CONFLICT, "This booking cannot be cancelled where it stands");

    private final HttpStatus status;
    private final String detail;

    BookingProblem(HttpStatus status, String detail) {
        this.status = status;
        this.detail = detail;
    }

    @Override
    public HttpStatus status() {
        return status;
    }

    @Override
    public String detail() {
        return detail;
    }
}
