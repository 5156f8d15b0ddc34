package app.gemba.bookings;

/** Why held money was decided upon. */
public enum FundsReason {
    ACCEPTED,
    PART_ACCEPTED,
    SPLIT_AGREED,
    SPLIT_DECIDED,
    HELD_TOO_LONG,
    CANCELLED_BY_BUYER,
    CANCELLED_BY_REPRESENTATIVE,
    REPORT_LATE,
    NO_SHOW
}
