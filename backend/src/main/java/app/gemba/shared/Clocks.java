package app.gemba.shared;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The one source of "now". Specs and the demo put a movable clock in its place. */
@Factory
public final class Clocks {
    @Singleton
    @Requires(missingBeans = Clock.class)
    Clock clock() {
        return Clock.systemUTC();
    }

    /** Real time, for what is agreed with systems outside that do not follow ours: signatures and their pages. */
    public static Clock real() {
        return Clock.systemUTC();
    }
}
