package app.gemba.payments.receivables;

import app.gemba.payments.operations.OperationState;
import app.gemba.payments.operations.Operations;
import app.gemba.payments.operations.PaymentOperation;
import app.gemba.payments.provider.PaymentProvider;
import app.gemba.payments.provider.ProviderFacts;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Takes back from a representative's account what is owed, as far as the provider still has it. No transaction is open. */
@Singleton
class Clawback {
    private final ClaimRepository claims;
    private final Claims decided;
    private final Operations operations;
    private final PaymentProvider provider;

    Clawback(ClaimRepository claims, Claims decided, Operations operations, PaymentProvider provider) {
        this.claims = claims;
        this.decided = decided;
        this.operations = operations;
        this.provider = provider;
    }

    void take(UUID id) {
        Claim claim = claims.findById(id).orElseThrow();
        if (claim.state() != Claim.State.DUE) {
            return;
        }
        UUID paidBy = claim.payoutOperation();
        if (paidBy == null) {
            decided.leave(id, "paid_by_bank");
            return;
        }
        PaymentOperation payout = operations.get(paidBy);
        String transfer = payout.externalId();
        if (transfer != null) {
            ProviderFacts.Transfer fact = provider.transfer(transfer);
            decided.ask(id, fact);
        } else if (payout.state().over() && payout.state() != OperationState.SUCCEEDED) {
            // It never arrived, so that it is owed again; the next try of that payout has this set off.
            decided.leave(id, "never_paid");
        } else {
            decided.later(id);
        }
    }
}
