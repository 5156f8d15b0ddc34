package app.gemba.bookings;

/**
 * What bookings ask of whoever holds the money; payments implements it. Called inside the booking's transaction, so
 * that a move and its money decision are written together; no provider is called before that transaction is over.
 */
public interface Funds {
    /** Writes the decision down. The same booking and key a second time is a no-op. */
    void decide(FundsDecision decision);

    /** Nothing of this booking is held, owed or on its way any more. */
    boolean settled(BookingId booking);
}
