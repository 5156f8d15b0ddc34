package app.gemba.payments.treasury;

import app.gemba.payments.provider.PaymentProvider;
import app.gemba.shared.RecurringJob;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks about our own money on its way, so that it arrives in the books even if no notice ever comes. */
@Singleton
class OwnPayoutSweep implements RecurringJob {
    private static final Logger LOG = LoggerFactory.getLogger(OwnPayoutSweep.class);

    private final OwnPayoutRepository payouts;
    private final Treasury treasury;
    private final PaymentProvider provider;
    private final Clock clock;
    private final Duration every;

    OwnPayoutSweep(
            OwnPayoutRepository payouts,
            Treasury treasury,
            PaymentProvider provider,
            Clock clock,
            @Value("${gemba.payments.sweep-interval:30s}") Duration every) {
        this.payouts = payouts;
        this.treasury = treasury;
        this.provider = provider;
        this.clock = clock;
        this.every = every;
    }

    @Override
    public String name() {
        return "own-payout-sweep";
    }

    @Override
    public Duration every() {
        return every;
    }

    @Override
    public void run() {
        for (OwnPayout payout : payouts.due(clock.instant())) {
            treasury.checkAgain(payout);
            String id = payout.externalId();
            if (id != null) {
                look(id, payout);
            }
        }
    }

    /** One that fails must not keep the others from being looked at. */
    private void look(String id, OwnPayout payout) {
        try {
            treasury.told(provider.ownPayout(id));
        } catch (RuntimeException failure) {
            LOG.error("The sweep could not finish {}", payout, failure);
        }
    }
}
