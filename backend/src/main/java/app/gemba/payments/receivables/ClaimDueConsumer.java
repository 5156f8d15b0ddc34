package app.gemba.payments.receivables;

import app.gemba.shared.OutboxConsumer;
import jakarta.inject.Singleton;

/** Takes a claim back after the transaction that made it due. */
@Singleton
final class ClaimDueConsumer implements OutboxConsumer<ClaimDue> {
    private final Clawback clawback;

    ClaimDueConsumer(Clawback clawback) {
        this.clawback = clawback;
    }

    @Override
    public String name() {
        return "claim-due";
    }

    @Override
    public Class<ClaimDue> event() {
        return ClaimDue.class;
    }

    @Override
    public void on(ClaimDue due) {
        clawback.take(due.claim());
    }
}
