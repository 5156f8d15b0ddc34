package app.gemba.bookings;

import app.gemba.bookings.HoldOverdue.Stage;
import app.gemba.shared.RecurringJob;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Looks for money that is held for long and has admins told. */
@Singleton
class HoldClock implements RecurringJob {
    private static final int BATCH = 100;

    private final Holds holds;
    private final Duration every;

    HoldClock(Holds holds, @Value("${gemba.booking.hold-interval}") Duration every) {
        this.holds = holds;
        this.every = every;
    }

    @Override
    public String name() {
        return "hold-clock";
    }

    @Override
    public Duration every() {
        return every;
    }

    @Override
    public void run() {
        for (Stage stage : Stage.values()) {
            holds.untold(stage, BATCH).forEach(booking -> holds.tell(booking, stage));
        }
    }
}
