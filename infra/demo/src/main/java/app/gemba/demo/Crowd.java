package app.gemba.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several people, or several hands of one, at the same time. */
final class Crowd implements AutoCloseable {
    private final ExecutorService hands;
    private final List<Future<?>> work = new ArrayList<>();

    Crowd(int hands) {
        this.hands = Executors.newFixedThreadPool(hands);
    }

    void does(Runnable task) {
        work.add(hands.submit(task));
    }

    /** Waits for everything that was begun. */
    @Override
    public void close() {
        try {
            for (Future<?> task : work) {
                task.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The demo world was interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("The demo world could not be loaded", e.getCause());
        } finally {
            hands.shutdownNow();
        }
    }
}
