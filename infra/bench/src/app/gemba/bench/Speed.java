package app.gemba.bench;

import app.gemba.bench.People.Hub;
import app.gemba.bench.People.Person;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Requests a second and their times with many people, for four things on one machine in one run, and the lag of the index. */
final class Speed {
    private static final int CONNECTIONS = 32;
    private static final int FEW = 8;
    private static final int QUERIES = 200;
    private static final Duration WARM_UP = Duration.ofSeconds(150);
    private static final String SEARCH = "/api/search/representatives";
    private static final String SUGGESTIONS = "/api/search/suggestions";

    private Speed() {}

    static void measure(Path project, int count, Duration measured) throws IOException, InterruptedException, SQLException {
        Map<String, Hub> hubs = People.hubs(project);
        List<Person> people = People.generated(count, hubs, 42);
        Stack stack = new Stack(project);
        List<String> paths = queries(hubs);
        // The very bodies that the application sends are taken down once, by something in between.
        Between between = new Between(stack);
        stack.startIndexing(between.address());
        System.out.printf("writing %,d people%n", count);
        People.write(stack, people);
        Set<UUID> hidden = People.live(stack);
        long begun = System.nanoTime();
        stack.awaitIndexed(count - hidden.size());
        System.out.printf(Locale.ROOT, "indexed in %.0f s, with the outbox open%n", (System.nanoTime() - begun) / 1e9);
        List<List<HttpRequest>> direct = direct(stack, between, paths);
        between.close();
        stack.start(stack.search.url());
        Stack.Person buyer = stack.buyer();
        List<List<HttpRequest>> searches = asked(buyer, paths);
        List<List<HttpRequest>> typed = asked(buyer, typed());
        List<List<HttpRequest>> profiles =
                asked(buyer, people.stream().filter(person -> !hidden.contains(person.id())).limit(500).map(person -> "/api/representatives/" + person.id()).toList());
        Load load = new Load(stack, measured);
        load.warmUp(WARM_UP, Stream.of(searches, typed, profiles).flatMap(List::stream).toList());
        System.out.printf("%n%,d people, %d s each after a warm-up, load average %s%n", count, measured.toSeconds(), stack.loadAverage());
        Load.Result.heading();
        Load.Result a = load.run("(a) our HTTP search", CONNECTIONS, searches, SEARCH);
        Load.Result b = load.run("(b) same body, Elasticsearch", CONNECTIONS, direct);
        load.run("(a) our HTTP search", FEW, searches, SEARCH);
        load.run("(b) same body, Elasticsearch", FEW, direct);
        load.run("(c) type-ahead", CONNECTIONS, typed, SUGGESTIONS);
        load.run("(c) type-ahead", FEW, typed, SUGGESTIONS);
        load.run("(d) profile page JSON", CONNECTIONS, profiles, "/api/representatives/{id}");
        System.out.printf(Locale.ROOT, "%n(a) is %.2f of (b) in requests/s (goal 0.75) and %.2f of it at p99 (goal 1.30)%n", a.perSecond() / b.perSecond(), a.p99() / b.p99());
        Lag.measure(stack, people.stream().filter(person -> !hidden.contains(person.id())).toList());
        System.out.printf("load average at the end %s%n", stack.loadAverage());
        stack.stop();
    }

    private static List<List<HttpRequest>> direct(Stack stack, Between between, List<String> paths) throws IOException, InterruptedException, SQLException {
        Stack.Person recorder = stack.buyer();
        List<List<HttpRequest>> direct = new ArrayList<>();
        between.taken();
        for (String path : paths) {
            recorder.get(path);
            direct.add(between.taken().stream().map(asked -> HttpRequest.newBuilder(stack.search.url().resolve(asked.path()))
                    .header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(asked.body())).build()).toList());
        }
        System.out.printf("%d questions are %d searches of Elasticsearch%n", paths.size(), direct.stream().mapToInt(List::size).sum());
        return direct;
    }

    private static List<List<HttpRequest>> asked(Stack.Person buyer, List<String> paths) {
        return paths.stream().map(path -> List.of(buyer.request(path).build())).toList();
    }

    /** Searches as buyers make them: near a hub, some with words, some with filters. */
    private static List<String> queries(Map<String, Hub> hubs) {
        Random random = new Random(5);
        List<Hub> places = hubs.values().stream().sorted((one, other) -> one.id().compareTo(other.id())).toList();
        String[] words = {"", "", "furniture", "injection moulding", "shoes", "quality control", "dongguan garments", "注塑"};
        String[] filters = {"", "&category=furniture", "&service=psi&minLevel=2", "&language=zh&cefr=B2", "&maxDayRate=20000&currency=EUR",
            "&category=footwear&category=leather-bags", "&freeOn=" + LocalDate.now().plusDays(45)};
        return IntStream.range(0, QUERIES).mapToObj(i -> {
            Hub hub = places.get(random.nextInt(places.size()));
            String q = words[random.nextInt(words.length)];
            return SEARCH + "?lat=" + hub.lat() + "&lng=" + hub.lng() + "&radiusKm=" + (100 + 100 * random.nextInt(5)) + "&limit=20"
                    + filters[random.nextInt(filters.length)] + (q.isEmpty() ? "" : "&q=" + URLEncoder.encode(q, StandardCharsets.UTF_8));
        }).toList();
    }

    private static List<String> typed() {
        return List.of("do", "dong", "dongg", "furni", "inje", "wei", "zhang m", "priya", "bac n", "shoe", "audi", "li wei 1").stream()
                .map(text -> SUGGESTIONS + "?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8)).toList();
    }
}
