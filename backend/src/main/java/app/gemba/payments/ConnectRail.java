package app.gemba.payments;

import app.gemba.ledger.Ledger;
import app.gemba.ledger.PayoutSource;
import app.gemba.ledger.Postings;
import app.gemba.payments.operations.Operations;
import app.gemba.payments.provider.ProviderCall;
import app.gemba.payments.rails.PayoutRail;
import app.gemba.payments.rails.PayoutStop;
import app.gemba.payments.rails.Rail;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** Payouts by a transfer to the representative's account at the provider, out of the charge that paid for them. */
@Singleton
class ConnectRail implements PayoutRail {
    private final PayoutAccountRepository accounts;
    private final Operations operations;
    private final Ledger ledger;

    ConnectRail(PayoutAccountRepository accounts, Operations operations, Ledger ledger) {
        this.accounts = accounts;
        this.operations = operations;
        this.ledger = ledger;
    }

    @Override
    public Rail rail() {
        return Rail.CONNECT_TRANSFER;
    }

    @Override
    @Transactional
    public Optional<PayoutStop> stop(UUID representative) {
        Optional<PayoutAccount> account = accounts.current(representative);
        if (account.isEmpty()) {
            return Optional.of(PayoutStop.of(PayoutStop.Reason.NO_ACCOUNT));
        }
        return account.get().ready()
                ? Optional.empty()
                : Optional.of(PayoutStop.of(PayoutStop.Reason.ACCOUNT_NOT_READY));
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public Taken take(Order order) {
        PayoutAccount account = accounts.current(order.representative())
                .filter(PayoutAccount::ready)
                .orElseThrow();
        UUID operation = operations.intend(
                new Operations.Purpose(
                        order.booking(), order.representative(), "payout/" + order.decision(), order.generation()),
                new ProviderCall.Transfer(order.booking(), account.accountId(), order.charge(), order.amount()));
        ledger.post(Postings.payoutSent(operation.toString(), order.booking(), order.amount(), PayoutSource.PROVIDER));
        return new Taken.Sent(operation);
    }
}
