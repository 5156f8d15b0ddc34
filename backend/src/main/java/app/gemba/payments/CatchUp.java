package app.gemba.payments;

import app.gemba.payments.operations.Operations;
import app.gemba.payments.operations.Sending;
import app.gemba.payments.provider.PaymentProvider;
import app.gemba.payments.provider.ProviderAnswer;
import app.gemba.payments.provider.ProviderFacts;
import app.gemba.payments.provider.ProviderHistory;
import app.gemba.payments.recovery.Installations;
import app.gemba.payments.recovery.LostOperations;
import app.gemba.shared.Clocks;
import app.gemba.shared.RecurringJob;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at what the provider has made for us before the first call of this process, and every quarter of an hour. What
 * we wait for is taken over; what we do not know of says that our database is older than it should be, and stops all
 * sending until a person has looked.
 */
@Singleton
class CatchUp implements Sending, RecurringJob {
    private static final Logger LOG = LoggerFactory.getLogger(CatchUp.class);
    private static final Duration OVERLAP = Duration.ofMinutes(10);

    private final ProviderHistory history;
    private final Operations operations;
    private final ProviderSync sync;
    private final Installations installations;
    private final LostOperations lost;
    private final Clock providerTime = Clocks.real();
    private final Duration every;
    private volatile boolean caughtUp;

    CatchUp(
            ProviderHistory history,
            Operations operations,
            ProviderSync sync,
            Installations installations,
            LostOperations lost,
            @Value("${gemba.payments.catch-up-interval:15m}") Duration every) {
        this.history = history;
        this.operations = operations;
        this.sync = sync;
        this.installations = installations;
        this.lost = lost;
        this.every = every;
    }

    @Override
    public String name() {
        return "payment-catch-up";
    }

    @Override
    public Duration every() {
        return every;
    }

    @Override
    public boolean allowed() {
        if (!caughtUp) {
            catchUp();
        }
        return caughtUp && !lost.any();
    }

    private synchronized void catchUp() {
        if (!caughtUp) {
            try {
                operations.lookUpOpen();
                run();
                caughtUp = true;
            } catch (PaymentProvider.Unreachable silence) {
                LOG.warn("Nothing is sent before the provider answers: {}", silence.getMessage());
            }
        }
    }

    /** As after a start. */
    void forget() {
        caughtUp = false;
    }

    @Override
    public void run() {
        Instant now = providerTime.instant();
        Instant since = installations.caughtUpTo();
        if (since != null) {
            history.made(installations.id(), since.minus(OVERLAP), this::met);
        }
        installations.caughtUp(now);
    }

    private void met(ProviderFacts.Made made) {
        if (!operations.known(made.operation())) {
            lost.found(made);
        } else if (made.kind() == ProviderFacts.MadeKind.PAYMENT) {
            sync.payment(made.id());
        } else {
            operations.adopt(made.operation(), new ProviderAnswer.Done(made.id(), null));
        }
    }
}
