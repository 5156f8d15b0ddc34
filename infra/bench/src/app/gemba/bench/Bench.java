package app.gemba.bench;

import java.nio.file.Path;
import java.time.Duration;

/** {@code gemba bench}: the project's folder, what to measure, and what that takes. */
public final class Bench {
    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        Path project = Path.of(arguments[0]);
        switch (arguments[1]) {
            case "relevance" -> Relevance.measure(project);
            case "search" -> Speed.measure(project, number(arguments, 2, 100_000), Duration.ofSeconds(number(arguments, 3, 20)));
            default -> throw new IllegalArgumentException("Nothing is known of " + arguments[1]);
        }
        System.exit(0);
    }

    private static int number(String[] arguments, int at, int otherwise) {
        return arguments.length > at ? Integer.parseInt(arguments[at]) : otherwise;
    }
}
