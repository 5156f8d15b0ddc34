package app.gemba.bookings;

import app.gemba.shared.Money;

/** What became of a payment that came in. Only {@link Funded} moved the booking. */
public sealed interface FundOutcome {
    record Funded() implements FundOutcome {}

    /** This booking holds its money already: the same payment told twice, or a second payment to give back. */
    record AlreadyFunded() implements FundOutcome {}

    /** The booking waits for no payment (any more); the money has to go back. */
    record TooLate(BookingStatus status) implements FundOutcome {}

    /** Not the amount that was agreed; the money has to go back. */
    record Mismatch(Money expected) implements FundOutcome {}
}
