package app.gemba.bench;

import app.gemba.local.Database;
import app.gemba.local.MailCatcher;
import app.gemba.local.SearchServer;
import app.gemba.local.TestServers;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Real servers, the application on them, and one buyer who is signed in. */
final class Stack {
    private static final Duration START_LIMIT = Duration.ofMinutes(3);
    private static final String PASSWORD = "correct horse battery";

    final Database database = TestServers.postgres();
    final SearchServer search = TestServers.elasticsearch();
    final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final MailCatcher mail = TestServers.mail();
    private final Path project;
    private final Path log;
    private final List<Process> processes = new ArrayList<>();
    private URI site = URI.create("http://localhost");

    Stack(Path project) throws IOException {
        this.project = project;
        this.log = Files.createTempFile("gemba-bench", ".log");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> processes.forEach(Process::destroyForcibly)));
    }

    URI site() {
        return site;
    }

    /** Where the index is searched, by its alias. */
    URI index() {
        return search.url().resolve("/" + search.indexPrefix() + "representatives/");
    }

    /** Starts the application as it is in production, or another one in the place of the last. */
    void start(URI elasticsearch) throws IOException, InterruptedException {
        start(elasticsearch, Map.of());
    }

    /** Starts one that compares index and database all the time, so that people who are written beside it are soon found. */
    void startIndexing(URI elasticsearch) throws IOException, InterruptedException {
        start(elasticsearch, Map.of("gemba.search.repair-every", "10s"));
    }

    private void start(URI elasticsearch, Map<String, String> own) throws IOException, InterruptedException {
        stop();
        int port = freePort();
        site = URI.create("http://localhost:" + port);
        Map<String, String> settings = new LinkedHashMap<>(Map.of(
                "micronaut.server.port", String.valueOf(port),
                "datasources.default.url", database.url(),
                "datasources.default.username", database.user(),
                "datasources.default.password", database.password(),
                "gemba.elasticsearch.url", elasticsearch.toString(),
                "gemba.elasticsearch.index-prefix", search.indexPrefix(),
                "gemba.session.secure-cookies", "false",
                "gemba.session.access-lifetime", "4h",
                "gemba.rate-limit.enabled", "false"));
        settings.putAll(own);
        settings.put("endpoints.prometheus.enabled", "true");
        settings.put("endpoints.prometheus.sensitive", "false");
        settings.put("micronaut.metrics.binders.web.server.histogram", "true");
        settings.put("gemba.mail.host", mail.smtpHost());
        settings.put("gemba.mail.port", String.valueOf(mail.smtpPort()));
        settings.put("gemba.storage.directory", Files.createTempDirectory("gemba-bench-objects").toString());
        settings.put(
                "micronaut.security.token.jwt.signatures.secret.generator.secret",
                UUID.randomUUID().toString() + UUID.randomUUID());
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx768m", "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
        settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of("-cp", project.resolve("backend/target/gemba.jar").toString(), "app.gemba.Application"));
        processes.add(new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start());
        await("the application (its log is " + log + ")", START_LIMIT, () -> ready());
    }

    List<ProcessHandle> application() {
        return processes.stream().map(Process::toHandle).toList();
    }

    void stop() throws InterruptedException {
        for (Process process : processes) {
            process.destroy();
            process.waitFor();
        }
        processes.clear();
    }

    private boolean ready() throws IOException, InterruptedException {
        if (!processes.getFirst().isAlive()) {
            throw new IOException("The application stopped at once; its log is " + log);
        }
        try {
            return http.send(HttpRequest.newBuilder(site.resolve("/health/readiness")).build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode() == 200;
        } catch (ConnectException notYet) {
            return false;
        }
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }

    /** A buyer who signed up, was verified, and signed in. */
    Person buyer() throws IOException, InterruptedException, SQLException {
        String email = UUID.randomUUID() + "@example.test";
        Person person = new Person();
        person.post("/api/sign-up", """
                {"role":"BUYER","name":"Bench Buyer","organisationName":"Bench Imports GmbH","email":"%s","password":"%s","acceptTerms":true}"""
                .formatted(email, PASSWORD));
        try (Connection connection = connect(); var update = connection.prepareStatement(
                "update user_account set email_verified_at = now() where email = ?")) {
            update.setString(1, email);
            update.executeUpdate();
        }
        person.post("/api/session", "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(email, PASSWORD));
        return person;
    }

    /** Whose cookies every request carries. */
    final class Person {
        private final Map<String, String> cookies = new LinkedHashMap<>();

        String get(String path) throws IOException, InterruptedException {
            return send(request(path).build());
        }

        String post(String path, String json) throws IOException, InterruptedException {
            HttpRequest.Builder request = request(path).header("Content-Type", "application/json");
            if (cookies.containsKey("csrf")) {
                request.header("X-CSRF-Token", cookies.get("csrf"));
            }
            return send(request.POST(HttpRequest.BodyPublishers.ofString(json)).build());
        }

        HttpRequest.Builder request(String path) {
            HttpRequest.Builder request = HttpRequest.newBuilder(site.resolve(path)).timeout(Duration.ofSeconds(30));
            if (!cookies.isEmpty()) {
                request.header("Cookie", cookies.entrySet().stream()
                        .map(one -> one.getKey() + "=" + one.getValue()).collect(Collectors.joining("; ")));
            }
            return request;
        }

        private String send(HttpRequest request) throws IOException, InterruptedException {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() >= 300) {
                throw new IOException(request.method() + " " + request.uri() + ": " + response.statusCode() + " " + response.body());
            }
            response.headers().allValues("set-cookie").forEach(line -> {
                String[] cookie = line.split(";", 2)[0].split("=", 2);
                cookies.put(cookie[0], cookie[1]);
            });
            return response.body();
        }
    }

    /** Waits until the index that is searched has so many people. */
    void awaitIndexed(long people) throws IOException, InterruptedException {
        await("an index of " + people + " people", Duration.ofMinutes(15), () -> indexed() >= people);
    }

    /** How many the index finds. */
    long found(String query) throws IOException, InterruptedException {
        String answer = http.send(
                HttpRequest.newBuilder(index().resolve("_search")).header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(query)).build(),
                HttpResponse.BodyHandlers.ofString()).body();
        return Long.parseLong(answer.replaceAll("(?s).*\"total\":\\{\"value\":(\\d+).*", "$1"));
    }

    /** Of the machine, for others may keep it busy; unknown where the system does not tell. */
    String loadAverage() {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        return load < 0 ? "unknown" : String.format(Locale.ROOT, "%.1f on %d cores", load, Runtime.getRuntime().availableProcessors());
    }

    private long indexed() throws InterruptedException {
        try {
            String answer = http.send(HttpRequest.newBuilder(index().resolve("_count")).build(), HttpResponse.BodyHandlers.ofString()).body();
            return answer.contains("\"count\":") ? Long.parseLong(answer.replaceAll("(?s).*\"count\":(\\d+).*", "$1")) : 0;
        } catch (IOException notYet) {
            return 0;
        }
    }

    interface Condition {
        boolean holds() throws IOException, InterruptedException;
    }

    static void await(String what, Duration limit, Condition condition) throws IOException, InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() > end) {
                throw new IOException("Waited in vain for " + what);
            }
            Thread.sleep(200);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
