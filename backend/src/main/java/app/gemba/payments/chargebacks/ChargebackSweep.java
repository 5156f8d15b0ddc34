package app.gemba.payments.chargebacks;

import app.gemba.payments.alarms.AlarmKind;
import app.gemba.payments.alarms.Alarms;
import app.gemba.payments.provider.PaymentProvider;
import app.gemba.payments.provider.ProviderFacts;
import app.gemba.shared.Clocks;
import app.gemba.shared.RecurringJob;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds chargebacks of which no notice came, looks again at open ones, and reminds of those that wait for an answer. */
@Singleton
class ChargebackSweep implements RecurringJob {
    private static final Logger LOG = LoggerFactory.getLogger(ChargebackSweep.class);

    /** How long a bank can take a payment back, with a margin. */
    private static final Duration LOOK_BACK = Duration.ofDays(150);

    private final PaymentProvider provider;
    private final Chargebacks chargebacks;
    private final ChargebackRepository rows;
    private final Answers answers;
    private final Alarms alarms;
    private final Clock clock;
    private final Clock providerTime = Clocks.real();
    private final Duration every;

    ChargebackSweep(
            PaymentProvider provider,
            Chargebacks chargebacks,
            ChargebackRepository rows,
            Answers answers,
            Alarms alarms,
            Clock clock,
            @Value("${gemba.payments.chargebacks.sweep-interval:10m}") Duration every) {
        this.provider = provider;
        this.chargebacks = chargebacks;
        this.rows = rows;
        this.answers = answers;
        this.alarms = alarms;
        this.clock = clock;
        this.every = every;
    }

    @Override
    public String name() {
        return "chargeback-sweep";
    }

    @Override
    public Duration every() {
        return every;
    }

    @Override
    public void run() {
        Set<String> seen = new HashSet<>();
        for (ProviderFacts.Chargeback fact :
                provider.chargebacksSince(providerTime.instant().minus(LOOK_BACK))) {
            seen.add(fact.id());
            look(fact.id(), () -> fact);
        }
        rows.due(clock.instant()).stream()
                .filter(id -> !seen.contains(id))
                .forEach(id -> look(id, () -> provider.chargeback(id)));
        answers.remind();
    }

    /** One that fails must not keep the others from being looked at. */
    private void look(String id, Supplier<ProviderFacts.Chargeback> at) {
        try {
            ProviderFacts.Chargeback fact = at.get();
            if (!chargebacks.told(fact)) {
                alarms.raise(
                        AlarmKind.UNKNOWN_OBJECT,
                        fact.id(),
                        "The provider has a chargeback of " + fact.amount()
                                + " about a payment that is not in our books.");
            }
        } catch (RuntimeException failure) {
            LOG.error("Chargeback {} could not be brought up to date; it is tried again", id, failure);
        }
    }
}
