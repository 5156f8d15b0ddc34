package app.gemba.identity;

import app.gemba.shared.RecurringJob;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Drops the counters that no longer count. */
@Singleton
class IdentitySweep implements RecurringJob {
    private final RateLimits limits;

    IdentitySweep(RateLimits limits) {
        this.limits = limits;
    }

    @Override
    public String name() {
        return "identity.sweep";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        limits.sweep();
    }
}
