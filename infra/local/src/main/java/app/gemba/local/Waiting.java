package app.gemba.local;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for a server to answer, no longer than it lives. */
final class Waiting {

    private static final Duration STEP = Duration.ofMillis(100);

    private Waiting() {}

    static boolean until(Duration limit, BooleanSupplier worthwhile, BooleanSupplier reached) {
        long end = System.nanoTime() + limit.toNanos();
        while (System.nanoTime() < end && worthwhile.getAsBoolean()) {
            if (reached.getAsBoolean()) {
                return true;
            }
            try {
                Thread.sleep(STEP);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return false;
    }
}
