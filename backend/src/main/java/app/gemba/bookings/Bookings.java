package app.gemba.bookings;

import app.gemba.identity.Caller;
import app.gemba.shared.Money;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

/** What other modules may ask of bookings. */
@Singleton
public class Bookings {

    /** The booking, if the caller is part of it; absent (404) otherwise. */
    @Transactional
    public BookingAccess access(Caller caller, BookingId id) {
        throw new UnsupportedOperationException("lands next");
    }

    /** What is to be paid. Only for the owner (404) and only while a payment is awaited (409). */
    @Transactional
    public PaymentTerms paymentTerms(Caller caller, BookingId id) {
        throw new UnsupportedOperationException("lands next");
    }

    /** A payment came in. Call it inside the transaction that writes the payment down; it locks the booking. */
    @Transactional
    public FundOutcome fund(BookingId id, Money paid) {
        throw new UnsupportedOperationException("lands next");
    }

    /** The report was delivered, for the first time or revised. Call it inside the transaction that seals the report. */
    @Transactional
    public void deliver(Caller caller, BookingId id) {
        throw new UnsupportedOperationException("lands next");
    }
}
