package app.gemba.payments;

import app.gemba.payments.alarms.AlarmKind;
import app.gemba.payments.alarms.Alarms;
import app.gemba.payments.provider.PaymentProvider;
import app.gemba.payments.provider.ProviderHistory;
import app.gemba.shared.RecurringJob;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes sure, at each start and every hour, that our balance at the provider goes to our bank only when we say so: it
 * holds money that is owed to buyers and representatives.
 */
@Singleton
class OwnPayouts implements RecurringJob, ApplicationEventListener<ServerStartupEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(OwnPayouts.class);
    private static final String SUBJECT = "provider";

    private final ProviderHistory history;
    private final Alarms alarms;

    OwnPayouts(ProviderHistory history, Alarms alarms) {
        this.history = history;
        this.alarms = alarms;
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent started) {
        // the site is there at once, also when the provider is slow to answer
        Thread.ofVirtual().name("own-payouts").start(this::run);
    }

    @Override
    public String name() {
        return "payment-own-payouts";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        try {
            if (history.paysOutByItself()) {
                alarms.raise(
                        AlarmKind.PAYS_OUT_BY_ITSELF,
                        SUBJECT,
                        "The provider pays our balance out by itself. Set its payout schedule to manual.");
            } else {
                alarms.clear(AlarmKind.PAYS_OUT_BY_ITSELF, SUBJECT);
            }
        } catch (PaymentProvider.Unreachable silence) {
            LOG.warn("The provider's payout schedule could not be read: {}", silence.getMessage());
        }
    }
}
