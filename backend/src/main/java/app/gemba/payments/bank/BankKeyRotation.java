package app.gemba.payments.bank;

import app.gemba.shared.RecurringJob;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** After a key was replaced: opens with the old one and seals with the new one, until the old one can be taken away. */
@Singleton
final class BankKeyRotation implements RecurringJob {
    private static final Logger LOG = LoggerFactory.getLogger(BankKeyRotation.class);

    private final BankAccounts accounts;

    BankKeyRotation(BankAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public String name() {
        return "bank-key-rotation";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        accounts.underOtherKeys().forEach(this::reseal);
    }

    /** One that cannot be opened must not keep the others under a key that is to go. */
    private void reseal(UUID id) {
        try {
            accounts.reseal(id);
        } catch (RuntimeException unreadable) {
            LOG.error("Bank details {} stay under their key", id, unreadable);
        }
    }
}
