package app.gemba.bench;

import app.gemba.bench.People.Hub;
import app.gemba.bench.People.Person;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/** Requests a second and their times with many people, at 32 connections, for four things on one machine in one run. */
final class Speed {
    private static final int CONNECTIONS = 32;
    private static final Duration WARM_UP = Duration.ofSeconds(10);
    private static final Duration MEASURED = Duration.ofSeconds(20);
    private static final int QUERIES = 200;

    private Speed() {}

    record Result(String name, double perSecond, double p50, double p99, long failed) {}

    static void measure(Path project, int count) throws IOException, InterruptedException, SQLException {
        Map<String, Hub> hubs = People.hubs(project);
        List<Person> people = People.generated(count, hubs, 42);
        Stack stack = new Stack(project);
        List<String> bodies = new ArrayList<>();
        List<String> paths = queries(hubs);
        // The very bodies that the application sends are taken down once, by something in between.
        Between between = new Between(stack, bodies);
        stack.start(between.address());
        System.out.printf("writing %,d people%n", count);
        People.write(stack, people);
        long begun = System.nanoTime();
        stack.awaitIndexed(count);
        System.out.printf(Locale.ROOT, "indexed in %.0f s, with the outbox open%n", (System.nanoTime() - begun) / 1e9);
        Stack.Person recorder = stack.buyer();
        between.record(true);
        for (String path : paths) {
            recorder.get(path);
        }
        between.record(false);
        between.close();
        stack.start(stack.search.url());
        Stack.Person buyer = stack.buyer();
        List<HttpRequest> ours = paths.stream().map(path -> buyer.request(path).build()).toList();
        List<HttpRequest> direct = bodies.stream().map(body -> HttpRequest.newBuilder(stack.index().resolve("_search"))
                .header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body)).build()).toList();
        List<HttpRequest> typed = typed().stream().map(path -> buyer.request(path).build()).toList();
        List<HttpRequest> profiles = people.stream().limit(500)
                .map(person -> buyer.request("/api/representatives/" + person.id()).build()).toList();
        Result a = load(stack, "(a) our HTTP search", ours);
        Result b = load(stack, "(b) same body, Elasticsearch", direct);
        Result c = load(stack, "(c) type-ahead", typed);
        Result d = load(stack, "(d) profile page JSON", profiles);
        System.out.printf("%n%,d people, %d connections, %d s each%n%-30s %10s %10s %10s %8s%n", count, CONNECTIONS, MEASURED.toSeconds(), "",
                "requests/s", "p50 ms", "p99 ms", "failed");
        for (Result result : List.of(a, b, c, d)) {
            System.out.printf(Locale.ROOT, "%-30s %10.0f %10.1f %10.1f %8d%n", result.name(), result.perSecond(), result.p50(), result.p99(), result.failed());
        }
        System.out.printf(Locale.ROOT, "%n(a) is %.2f of (b) in requests/s (goal 0.75) and %.2f of it at p99 (goal 1.30)%n", a.perSecond() / b.perSecond(), a.p99() / b.p99());
        lag(stack, people);
        stack.stop();
    }

    /** Searches as buyers make them: near a hub, some with words, some with filters. */
    private static List<String> queries(Map<String, Hub> hubs) {
        Random random = new Random(5);
        List<Hub> places = hubs.values().stream().sorted((one, other) -> one.id().compareTo(other.id())).toList();
        String[] words = {"", "", "furniture", "injection moulding", "shoes", "quality control", "dongguan garments", "注塑"};
        String[] filters = {"", "&category=furniture", "&service=psi&minLevel=2", "&language=zh&cefr=B2", "&maxDayRate=20000&currency=EUR",
            "&category=footwear&category=leather-bags", "&freeOn=2031-03-03"};
        return IntStream.range(0, QUERIES).mapToObj(i -> {
            Hub hub = places.get(random.nextInt(places.size()));
            String q = words[random.nextInt(words.length)];
            return "/api/search/representatives?lat=" + hub.lat() + "&lng=" + hub.lng() + "&radiusKm=" + (100 + 100 * random.nextInt(5)) + "&limit=20"
                    + filters[random.nextInt(filters.length)] + (q.isEmpty() ? "" : "&q=" + URLEncoder.encode(q, StandardCharsets.UTF_8));
        }).toList();
    }

    private static List<String> typed() {
        return List.of("do", "dong", "dongg", "furni", "inje", "wei", "zhang m", "priya", "bac n", "shoe", "audi", "li wei 1").stream()
                .map(text -> "/api/search/suggestions?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8)).toList();
    }

    private static Result load(Stack stack, String name, List<HttpRequest> requests) throws InterruptedException {
        run(stack, requests, WARM_UP);
        return run(stack, requests, MEASURED).named(name);
    }

    private record Times(double[] millis, long failed, double seconds) {
        Result named(String name) {
            return new Result(name, millis.length / seconds, at(0.5), at(0.99), failed);
        }

        private double at(double share) {
            return millis.length == 0 ? 0 : millis[(int) Math.min(millis.length - 1L, Math.round(millis.length * share))];
        }
    }

    private static Times run(Stack stack, List<HttpRequest> requests, Duration duration) throws InterruptedException {
        ConcurrentLinkedQueue<Double> times = new ConcurrentLinkedQueue<>();
        AtomicLong failed = new AtomicLong();
        AtomicLong next = new AtomicLong();
        long begun = System.nanoTime();
        long end = begun + duration.toNanos();
        try (var pool = Executors.newFixedThreadPool(CONNECTIONS)) {
            for (int i = 0; i < CONNECTIONS; i++) {
                pool.submit(() -> {
                    while (System.nanoTime() < end) {
                        HttpRequest request = requests.get((int) (next.getAndIncrement() % requests.size()));
                        long from = System.nanoTime();
                        try {
                            HttpResponse<Void> response = stack.http.send(request, HttpResponse.BodyHandlers.discarding());
                            if (response.statusCode() != 200) {
                                failed.incrementAndGet();
                            }
                        } catch (IOException broken) {
                            failed.incrementAndGet();
                        }
                        times.add((System.nanoTime() - from) / 1e6);
                    }
                    return null;
                });
            }
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        double[] sorted = times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return new Times(sorted, failed.get(), seconds);
    }

    /** 200 changes a second through the outbox for ten seconds: how long until the index has the last one. */
    private static void lag(Stack stack, List<Person> people) throws SQLException, IOException, InterruptedException {
        int perSecond = 200;
        int seconds = 10;
        long begun = System.nanoTime();
        try (Connection connection = stack.connect();
                var change = connection.prepareStatement("update representative set visits_completed = visits_completed + 1 where id = ?");
                var event = connection.prepareStatement("""
                        insert into scheduled_tasks (task_name, task_instance, task_data, execution_time, picked, version)
                        values ('search-index', ?, convert_to(?, 'UTF8'), now(), false, 1)""")) {
            connection.setAutoCommit(false);
            for (int i = 0; i < perSecond * seconds; i++) {
                Person person = people.get(i % people.size());
                change.setObject(1, person.id());
                change.executeUpdate();
                event.setString(1, "bench-" + i);
                event.setString(2, "{\"representative\":\"" + person.id() + "\"}");
                event.executeUpdate();
                connection.commit();
                long due = begun + (i + 1L) * 1_000_000_000L / perSecond;
                long wait = due - System.nanoTime();
                if (wait > 0) {
                    Thread.sleep(Duration.ofNanos(wait));
                }
            }
        }
        long written = System.nanoTime();
        Stack.await("the outbox to be empty", Duration.ofMinutes(2), () -> waiting(stack) == 0);
        System.out.printf(Locale.ROOT, "%d changes at %.0f/s: the index had the last one %.1f s after it was made (goal 2 s)%n", perSecond * seconds,
                perSecond * seconds / ((written - begun) / 1e9), (System.nanoTime() - written) / 1e9);
    }

    private static long waiting(Stack stack) throws IOException {
        try (Connection connection = stack.connect();
                var rows = connection.createStatement().executeQuery("select count(*) from scheduled_tasks where task_name = 'search-index'")) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    /** Stands between the application and Elasticsearch, and keeps what was asked of the search. */
    private static final class Between {
        private final HttpServer server;
        private volatile boolean recording;

        Between(Stack stack, List<String> bodies) throws IOException {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", exchange -> {
                byte[] body = exchange.getRequestBody().readAllBytes();
                String path = exchange.getRequestURI().toString();
                if (recording && path.contains("_search")) {
                    synchronized (bodies) {
                        bodies.add(new String(body, StandardCharsets.UTF_8));
                    }
                }
                HttpRequest.Builder request = HttpRequest.newBuilder(stack.search.url().resolve(path))
                        .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
                for (String header : Arrays.asList("Content-Type", "Accept")) {
                    String value = exchange.getRequestHeaders().getFirst(header);
                    if (value != null) {
                        request.header(header, value);
                    }
                }
                try {
                    HttpResponse<byte[]> response = stack.http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
                    response.headers().map().forEach((name, values) -> {
                        if (!name.equalsIgnoreCase("content-length") && !name.equalsIgnoreCase("transfer-encoding")) {
                            exchange.getResponseHeaders().put(name, values);
                        }
                    });
                    boolean head = exchange.getRequestMethod().equals("HEAD");
                    exchange.sendResponseHeaders(response.statusCode(), head || response.body().length == 0 ? -1 : response.body().length);
                    if (!head && response.body().length > 0) {
                        exchange.getResponseBody().write(response.body());
                    }
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                exchange.close();
            });
            server.start();
        }

        URI address() {
            return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        }

        void record(boolean on) {
            recording = on;
        }

        void close() {
            server.stop(0);
        }
    }
}
