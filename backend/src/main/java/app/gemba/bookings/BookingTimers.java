package app.gemba.bookings;

import app.gemba.shared.RecurringJob;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Moves bookings whose time has come, each in a transaction of its own, on any number of replicas at once. */
@Singleton
public class BookingTimers implements RecurringJob {
    private static final Logger LOG = LoggerFactory.getLogger(BookingTimers.class);
    private static final int BATCH = 200;

    private final Timeouts timeouts;
    private final Clock clock;
    private final Duration every;

    BookingTimers(Timeouts timeouts, Clock clock, @Value("${gemba.booking.timer-interval}") Duration every) {
        this.timeouts = timeouts;
        this.clock = clock;
        this.every = every;
    }

    @Override
    public String name() {
        return "booking-timers";
    }

    @Override
    public Duration every() {
        return every;
    }

    @Override
    public void run() {
        runDue();
    }

    /** Runs every timer that is due by the clock and returns how many bookings were looked at. */
    public int runDue() {
        Instant now = clock.instant();
        Set<UUID> failed = new HashSet<>();
        int fired = 0;
        while (true) {
            List<UUID> due = timeouts.due(now, BATCH + failed.size()).stream()
                    .filter(id -> !failed.contains(id))
                    .toList();
            int before = fired;
            for (UUID id : due) {
                try {
                    fired += timeouts.fire(id, now) ? 1 : 0;
                } catch (RuntimeException failure) {
                    // One booking that cannot move must not hold up the others; it is tried again next time.
                    LOG.error("The timer of booking {} failed", id, failure);
                    failed.add(id);
                }
            }
            if (fired == before) {
                return fired;
            }
        }
    }
}
