package app.gemba.payments.bank;

import app.gemba.payments.rails.PayoutRail;
import app.gemba.payments.rails.PayoutStop;
import app.gemba.payments.rails.Rail;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Payouts by our own bank: they wait until admins gather them. */
@Singleton
final class BankRail implements PayoutRail {
    private final BankAccounts accounts;
    private final Clock clock;

    BankRail(BankAccounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public Rail rail() {
        return Rail.MANUAL_BANK;
    }

    @Override
    public Optional<PayoutStop> stop(UUID representative) {
        BankAccounts.Masked account = accounts.of(representative).orElse(null);
        if (account == null) {
            return Optional.of(PayoutStop.of(PayoutStop.Reason.NO_BANK_DETAILS));
        }
        if (account.refusedReason() != null) {
            return Optional.of(PayoutStop.of(PayoutStop.Reason.BANK_DETAILS_REFUSED));
        }
        return account.usableFrom().isAfter(clock.instant())
                ? Optional.of(new PayoutStop(PayoutStop.Reason.BANK_DETAILS_NEW, account.usableFrom(), null))
                : Optional.empty();
    }

    @Override
    public Taken take(Order order) {
        return new Taken.Queued();
    }
}
