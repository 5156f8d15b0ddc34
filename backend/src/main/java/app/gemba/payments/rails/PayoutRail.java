package app.gemba.payments.rails;

import app.gemba.shared.Money;
import java.util.Optional;
import java.util.UUID;

/** One way on which payouts leave. */
public interface PayoutRail {
    Rail rail();

    /** What keeps this rail from reaching a representative now; empty when nothing does. */
    Optional<PayoutStop> stop(UUID representative);

    /** Takes a payout that nothing stops, within the caller's transaction. */
    Taken take(Order order);

    /**
     * A payout to be made.
     *
     * @param charge the provider's charge that paid for it
     * @param generation counts the tries; it is new with each order
     */
    record Order(
            UUID payout,
            UUID booking,
            UUID representative,
            String charge,
            String decision,
            int generation,
            Money amount) {}

    /** What a rail did with a payout that it took. */
    sealed interface Taken {
        /** It is on its way, by this operation; the ledger says so. */
        record Sent(UUID operation) implements Taken {}

        /** It waits for people who send several together. */
        record Queued() implements Taken {}
    }
}
