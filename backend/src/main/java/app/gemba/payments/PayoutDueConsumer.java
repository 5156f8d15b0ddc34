package app.gemba.payments;

import app.gemba.shared.OutboxConsumer;
import jakarta.inject.Singleton;

/** Starts a payout after the transaction that decided it. */
@Singleton
final class PayoutDueConsumer implements OutboxConsumer<PayoutDue> {
    private final PayoutStarts payouts;

    PayoutDueConsumer(PayoutStarts payouts) {
        this.payouts = payouts;
    }

    @Override
    public String name() {
        return "payout-due";
    }

    @Override
    public Class<PayoutDue> event() {
        return PayoutDue.class;
    }

    @Override
    public void on(PayoutDue due) {
        payouts.start(due.payout());
    }
}
