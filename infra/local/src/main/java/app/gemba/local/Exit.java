package app.gemba.local;

import java.util.ArrayDeque;
import java.util.Deque;

/** What is to be done when the JVM ends, the last thing first: what was started last may need what was started first. */
final class Exit {

    private static final Deque<Runnable> ACTIONS = new ArrayDeque<>();

    private Exit() {}

    static synchronized void run(Runnable action) {
        if (ACTIONS.isEmpty()) {
            Runtime.getRuntime().addShutdownHook(new Thread(Exit::all, "stop servers"));
        }
        ACTIONS.push(action);
    }

    private static synchronized void all() {
        for (Runnable action : ACTIONS) {
            try {
                action.run();
            } catch (RuntimeException problem) {
                System.err.println(problem.getMessage());
            }
        }
        ACTIONS.clear();
    }
}
