package app.gemba.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The application as a child process. */
final class App {

    private static final Duration START_LIMIT = Duration.ofMinutes(2);
    private static final Duration DEMO_LIMIT = Duration.ofMinutes(5);
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(5);
    private static final String DEMO_LINE = "demo: ";
    private static final String DEMO_READY = "demo: ready";
    private static final String DEMO_FAILED = "demo: incomplete";
    private static final Pattern STACK = Pattern.compile("^\\s+(at |\\.\\.\\. )");
    private static final Pattern LOGIN = Pattern.compile("\\{[^{}]*\"password\"[^{}]*}");

    /** A way into the demo world. */
    record Login(String role, String name, String email, String password) {}

    private final Child child;
    private final URI site;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(ANSWER_LIMIT).build();

    private App(Child child, URI site) {
        this.child = child;
        this.site = site;
    }

    static App start(ClassArchive archive, Path folder, URI site, Map<String, String> environment) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms256m",
                "-Xmx768m",
                "-XX:MetaspaceSize=160m",
                "-XX:+UseSerialGC",
                // one person's clicks never repay the optimising compiler
                "-XX:TieredStopAtLevel=1",
                "-Xlog:cds=off",
                "-Xlog:cds+dynamic=off",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dgemba.run=" + folder));
        command.addAll(archive.options(folder));
        command.addAll(List.of("-cp", archive.classPath(), "app.gemba.Application"));
        return new App(Child.start("app", command, environment, folder, Child.StopSignal.TERM), site);
    }

    void awaitReady() {
        boolean ready = Waiting.until(
                START_LIMIT, child::isAlive, () -> get("/health/readiness").isPresent());
        if (!ready) {
            throw new LocalProblem("Gemba itself did not start; its log " + child.log() + " ends with:\n" + tail());
        }
    }

    /** Waits until the demo world says that it is complete, and passes on what it says on its way. */
    void awaitDemo(Progress progress) {
        int[] said = {0};
        boolean ended = Waiting.until(DEMO_LIMIT, child::isAlive, () -> {
            List<String> lines = demoLines();
            if (lines.size() > said[0]) {
                progress.say(lines.getLast());
                said[0] = lines.size();
            }
            return says(lines, DEMO_READY) || says(lines, DEMO_FAILED);
        });
        if (!ended || says(demoLines(), DEMO_FAILED)) {
            throw new LocalProblem("The demo world could not be loaded; the log " + child.log() + " ends with:\n"
                    + tail() + "\nStart again, or leave it out with --no-demo.");
        }
    }

    private static boolean says(List<String> lines, String beginning) {
        return !lines.isEmpty() && lines.getLast().startsWith(beginning);
    }

    List<Login> demoLogins() {
        String config = get("/api/config").orElse("");
        int begin = config.indexOf("\"demoLogins\"");
        List<Login> logins = new ArrayList<>();
        Matcher matcher = LOGIN.matcher(begin < 0 ? "" : config.substring(begin));
        while (matcher.find()) {
            String login = matcher.group();
            logins.add(new Login(
                    field(login, "role"), field(login, "name"), field(login, "email"), field(login, "password")));
        }
        return logins;
    }

    Child child() {
        return child;
    }

    String tail() {
        try (Stream<String> lines = Files.lines(child.log())) {
            List<String> all = lines.filter(line -> !STACK.matcher(line).find()).toList();
            return String.join("\n", all.subList(Math.max(0, all.size() - 15), all.size()));
        } catch (IOException unreadable) {
            return "(unreadable: " + unreadable.getMessage() + ")";
        }
    }

    private List<String> demoLines() {
        try (Stream<String> lines = Files.lines(child.log())) {
            return lines.filter(line -> line.contains(DEMO_LINE))
                    .map(line -> line.substring(line.indexOf(DEMO_LINE)))
                    .toList();
        } catch (IOException beingWritten) {
            return List.of();
        }
    }

    private Optional<String> get(String path) {
        HttpRequest request =
                HttpRequest.newBuilder(site.resolve(path)).timeout(ANSWER_LIMIT).build();
        try {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            return response.statusCode() == 200 ? Optional.of(response.body()) : Optional.empty();
        } catch (IOException notYet) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static String field(String object, String name) {
        Matcher matcher =
                Pattern.compile("\"" + name + "\"\\s*:\\s*\"([^\"]*)\"").matcher(object);
        return matcher.find() ? matcher.group(1) : "";
    }
}
