package app.gemba.shared;

import java.time.Duration;

/** Work that comes back: each run starts {@link #every()} after the last one ended, on one replica at a time. */
public interface RecurringJob {
    String name();

    Duration every();

    void run();
}
