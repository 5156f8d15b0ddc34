package app.gemba.local;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** What is to be done when the JVM ends, the last thing first: what was started last may need what was started first. */
final class Exit {

    private static final Deque<Runnable> ACTIONS = new ArrayDeque<>();
    private static boolean prepared;
    private static boolean closing;

    private Exit() {}

    /** Runs the action at the end, or at once if the end has come. */
    static void run(Runnable action) {
        if (!accept(action)) {
            action.run();
        }
    }

    static synchronized boolean isClosing() {
        return closing;
    }

    /** Whether the end comes within a moment: a signal may reach a child before it reaches this JVM. */
    static boolean closesSoon() {
        return Waiting.until(Duration.ofSeconds(1), () -> true, Exit::isClosing);
    }

    private static synchronized boolean accept(Runnable action) {
        if (closing) {
            return false;
        }
        if (!prepared) {
            Runtime.getRuntime().addShutdownHook(new Thread(Exit::all, "stop servers"));
            prepared = true;
        }
        ACTIONS.push(action);
        return true;
    }

    private static void all() {
        for (Runnable action = next(); action != null; action = next()) {
            try {
                action.run();
            } catch (RuntimeException problem) {
                System.err.println(problem.getMessage());
            }
        }
    }

    private static synchronized @Nullable Runnable next() {
        closing = true;
        return ACTIONS.poll();
    }
}
