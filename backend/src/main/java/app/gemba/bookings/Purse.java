package app.gemba.bookings;

import io.micronaut.data.annotation.Embeddable;

/**
 * What bookings decided about a booking's money, in minor units of its currency. The ledger is the truth about the
 * money itself; this is the part of it that the lifecycle reckons with.
 *
 * @param fee gross fee released so far
 */
@Embeddable
record Purse(long funded, long fee, long expenses, long refund) {
    static final Purse EMPTY = new Purse(0, 0, 0, 0);

    long held() {
        return funded - fee - expenses - refund;
    }

    /** The buyer's bank gave so much of it back to the buyer. */
    Purse takenBack(long amount) {
        if (amount > held()) {
            throw new IllegalStateException("More was taken back than is held: " + amount);
        }
        return new Purse(funded, fee, expenses, Math.addExact(refund, amount));
    }

    Purse after(FundsDecision decision) {
        Purse after = new Purse(
                funded,
                Math.addExact(fee, decision.fee().minor()),
                Math.addExact(expenses, decision.expenses().minor()),
                Math.addExact(refund, decision.refund().minor()));
        if (after.held() < 0
                || decision.fee().negative()
                || decision.expenses().negative()
                || decision.refund().negative()) {
            throw new IllegalStateException("More was decided than is held: " + decision);
        }
        return after;
    }
}
