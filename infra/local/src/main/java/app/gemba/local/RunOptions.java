package app.gemba.local;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** What the words after {@code gemba run} ask for. */
record RunOptions(int port, Path data, boolean reset, boolean demo) {

    private static final int DEFAULT_PORT = 8080;

    static RunOptions parse(List<String> arguments, Path project) {
        int port = DEFAULT_PORT;
        Path data = project.resolve(".gemba/data");
        boolean reset = false;
        boolean demo = true;
        Deque<String> rest = new ArrayDeque<>(arguments);
        while (!rest.isEmpty()) {
            String word = rest.pop();
            int equals = word.indexOf('=');
            if (word.startsWith("--") && equals > 0) {
                rest.push(word.substring(equals + 1));
                word = word.substring(0, equals);
            }
            switch (word) {
                case "--port" -> port = port(value(word, rest));
                case "--data" -> data = Path.of(value(word, rest));
                case "--reset" -> reset = true;
                case "--no-demo" -> demo = false;
                default ->
                    throw new LocalProblem("\"gemba run\" does not know \"" + word
                            + "\": \"./gemba run --help\" lists what it knows.");
            }
        }
        return new RunOptions(port, data.toAbsolutePath().normalize(), reset, demo);
    }

    private static String value(String option, Deque<String> rest) {
        if (rest.isEmpty()) {
            throw new LocalProblem(option + " needs a value, as in \""
                    + (option.equals("--port") ? "--port 8090" : "--data /var/lib/gemba") + "\".");
        }
        return rest.pop();
    }

    private static int port(String value) {
        try {
            int port = Integer.parseInt(value);
            if (port > 0 && port < 65536) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            throw badPort(value, notANumber);
        }
        throw badPort(value, null);
    }

    private static LocalProblem badPort(String value, @org.jspecify.annotations.Nullable Throwable cause) {
        String sentence = "\"" + value + "\" is not a port: give a number from 1 to 65535, as in \"--port 8090\".";
        return cause == null ? new LocalProblem(sentence) : new LocalProblem(sentence, cause);
    }
}
