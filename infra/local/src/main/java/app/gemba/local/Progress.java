package app.gemba.local;

import java.time.Duration;

/** Tells the person who waits what has come so far. */
final class Progress {

    private final long begun = System.nanoTime();

    synchronized void say(String line) {
        System.out.println("  " + line);
        System.out.flush();
    }

    /** Says how long the step took since the start of everything. */
    void done(String step) {
        say("%-14s ready after %s".formatted(step, elapsed()));
    }

    String elapsed() {
        Duration since = Duration.ofNanos(System.nanoTime() - begun);
        return "%d.%d s".formatted(since.toSeconds(), since.toMillisPart() / 100);
    }
}
