package app.gemba.bench;

import java.time.Duration;
import java.util.Locale;
import java.util.stream.Stream;

/** Processor time that the application and the two servers have used so far. */
record Work(Duration ours, Duration elasticsearch, Duration postgres) {

    /** Milliseconds of each for one question. */
    record Share(double ours, double elasticsearch, double postgres) {
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%.1f + %.1f + %.1f", ours, elasticsearch, postgres);
        }
    }

    static Work now(Stack stack) {
        return new Work(
                used(stack.application().stream()),
                used(ProcessHandle.current().descendants().filter(process -> commandLine(process).contains("org.elasticsearch"))),
                used(ProcessHandle.current().descendants().filter(process -> process.info().command().orElse("").contains("postgres"))));
    }

    Share since(Work before, long questions) {
        return new Share(
                millis(ours.minus(before.ours), questions),
                millis(elasticsearch.minus(before.elasticsearch), questions),
                millis(postgres.minus(before.postgres), questions));
    }

    private static double millis(Duration used, long questions) {
        return questions == 0 ? 0 : used.toNanos() / 1e6 / questions;
    }

    private static Duration used(Stream<ProcessHandle> processes) {
        return processes.map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO)).reduce(Duration.ZERO, Duration::plus);
    }

    private static String commandLine(ProcessHandle process) {
        return process.info().commandLine().orElse("");
    }
}
