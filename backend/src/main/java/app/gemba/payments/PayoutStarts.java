package app.gemba.payments;

import app.gemba.payments.provider.PaymentProvider;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts payouts, each after asking the provider how the representative's account is today. Never in a transaction. */
@Singleton
class PayoutStarts {
    private static final Logger LOG = LoggerFactory.getLogger(PayoutStarts.class);

    private final PayoutRepository payouts;
    private final PayoutAccountRepository accounts;
    private final ProviderSync sync;
    private final Payouts starting;

    PayoutStarts(PayoutRepository payouts, PayoutAccountRepository accounts, ProviderSync sync, Payouts starting) {
        this.payouts = payouts;
        this.accounts = accounts;
        this.sync = sync;
        this.starting = starting;
    }

    void start(UUID id) {
        Payout payout = payouts.findById(id).orElseThrow();
        if (!payout.state().unsent()) {
            return;
        }
        accounts.current(payout.representativeId()).ifPresent(this::readAgain);
        starting.start(id);
    }

    /** What was known before stands where the provider does not answer; it refuses what it cannot do. */
    private void readAgain(PayoutAccount account) {
        try {
            sync.account(account.accountId());
        } catch (PaymentProvider.Unreachable silence) {
            LOG.warn("Account {} could not be read before a payout", account.accountId(), silence);
        }
    }
}
