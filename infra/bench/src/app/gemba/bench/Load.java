package app.gemba.bench;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** A closed loop: each connection asks again as soon as it has its answer. */
final class Load {
    private static final double WARM_UP_SHARE = 0.4;
    private static final int WARM_UP_CONNECTIONS = 8;

    private final Stack stack;
    private final Duration measured;

    Load(Stack stack, Duration measured) {
        this.stack = stack;
        this.measured = measured;
    }

    /**
     * @param p50 in milliseconds, as the asking side sees it, as the others
     * @param serverP95 as the server's own timer says; not a number where nothing is known of it
     * @param work processor time of a question, which a busy machine does not change much
     */
    record Result(String name, int connections, double perSecond, double p50, double p95, double p99, double serverP95, Work.Share work, long failed, String firstFailure) {
        static void heading() {
            System.out.printf("%n%-30s %5s %10s %9s %9s %9s %11s %28s %7s%n", "", "conn.", "requests/s", "p50 ms", "p95 ms", "p99 ms", "server p95",
                    "ms of work: ours + ES + SQL", "failed");
        }

        void print() {
            System.out.printf(Locale.ROOT, "%-30s %5d %10.0f %9.1f %9.1f %9.1f %11s %28s %7d%s%n", name, connections, perSecond, p50, p95, p99,
                    Double.isNaN(serverP95) ? "" : String.format(Locale.ROOT, "%.1f", serverP95), work, failed, failed == 0 ? "" : "  " + firstFailure);
        }
    }

    /** So that the application's code is compiled before anything is measured; how long that takes does not depend on what is measured. */
    void warmUp(Duration duration, List<List<HttpRequest>> questions) {
        loop(WARM_UP_CONNECTIONS, questions, duration);
    }

    /** @param questions each is one request or some that follow each other */
    Result run(String name, int connections, List<List<HttpRequest>> questions) throws IOException, InterruptedException {
        return run(name, connections, questions, null);
    }

    /** @param route of the API, by which the server times its answers */
    Result run(String name, int connections, List<List<HttpRequest>> questions, String route) throws IOException, InterruptedException {
        loop(connections, questions, Duration.ofMillis((long) (measured.toMillis() * WARM_UP_SHARE)));
        Timers before = route == null ? null : Timers.read(stack);
        Work begun = Work.now(stack);
        Times times = loop(connections, questions, measured);
        Work.Share work = Work.now(stack).since(begun, times.millis.length);
        double serverP95 = before == null ? Double.NaN : Timers.read(stack).since(before, route, 0.95);
        Result result = new Result(name, connections, times.millis.length / times.seconds, times.at(0.5), times.at(0.95), times.at(0.99), serverP95,
                work, times.failures.size(), times.failures.isEmpty() ? "" : times.failures.getFirst());
        result.print();
        return result;
    }

    private record Times(double[] millis, List<String> failures, double seconds) {
        private double at(double share) {
            return millis.length == 0 ? 0 : millis[(int) Math.min(millis.length - 1L, Math.round(millis.length * share))];
        }
    }

    private Times loop(int connections, List<List<HttpRequest>> questions, Duration duration) {
        ConcurrentLinkedQueue<Double> times = new ConcurrentLinkedQueue<>();
        ConcurrentLinkedQueue<String> failures = new ConcurrentLinkedQueue<>();
        AtomicLong next = new AtomicLong();
        AtomicInteger going = new AtomicInteger();
        long begun = System.nanoTime();
        long end = begun + duration.toNanos();
        try (var pool = Executors.newFixedThreadPool(connections)) {
            for (int i = 0; i < connections; i++) {
                pool.submit(() -> {
                    going.incrementAndGet();
                    while (System.nanoTime() < end) {
                        List<HttpRequest> question = questions.get((int) (next.getAndIncrement() % questions.size()));
                        long from = System.nanoTime();
                        for (HttpRequest request : question) {
                            ask(request, failures);
                        }
                        times.add((System.nanoTime() - from) / 1e6);
                    }
                    return null;
                });
            }
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        return new Times(times.stream().mapToDouble(Double::doubleValue).sorted().toArray(), List.copyOf(failures), seconds);
    }

    private void ask(HttpRequest request, ConcurrentLinkedQueue<String> failures) throws InterruptedException {
        try {
            HttpResponse<String> response = stack.http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200 || response.body().contains("\"degraded\":true")) {
                failures.add(response.statusCode() + " " + response.body().substring(0, Math.min(200, response.body().length())));
            }
        } catch (IOException broken) {
            failures.add(broken.toString());
        }
    }
}
