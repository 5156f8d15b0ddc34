package app.gemba.bench;

import app.gemba.bench.People.Hub;
import app.gemba.bench.People.Person;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** nDCG@10 of the ranking for a brief, beside plain text score and distance on the same index. */
final class Relevance {
    private static final int TOP = 10;
    private static final int DEEP = 100;
    private static final int RADIUS_KM = 800;
    private static final Pattern OURS = Pattern.compile("\"representative\":\\{\"id\":\"([0-9a-f-]{36})\"");
    private static final Pattern PLAIN = Pattern.compile("\"_id\":\"([0-9a-f-]{36})\"");
    private static final Pattern ID = Pattern.compile("^\\{\"id\":\"([0-9a-f-]{36})\"|\"id\":\"([0-9a-f-]{36})\"");

    private Relevance() {}

    record Brief(
            String id, Hub at, List<String> products, String visitType, String language, long budget, String currency, String text,
            Map<String, Integer> grades) {}

    record Scored(double ours, double plain) {}

    static void measure(Path project) throws IOException, InterruptedException, SQLException {
        Map<String, Hub> hubs = People.places(project);
        List<Person> people = new ArrayList<>(People.judged(project, hubs));
        List<String> generated = people.stream().map(person -> person.id().toString()).toList();
        List<Person> ofTheDemo = People.demo(project, hubs);
        List<String> demo = ofTheDemo.stream().map(person -> person.id().toString()).toList();
        people.addAll(ofTheDemo);
        Map<String, String> ids = people.stream().collect(Collectors.toMap(Person::mark, person -> person.id().toString()));
        Stack stack = new Stack(project);
        stack.startIndexing(stack.search.url());
        People.write(stack, people);
        stack.awaitIndexed(people.size());
        Stack.Person buyer = stack.buyer();
        System.out.printf("%d people, nDCG@%d%n%n%-22s %8s %8s %8s%n", people.size(), TOP, "briefs", "number", "Gemba", "plain");
        for (String half : List.of("tuning", "held-out")) {
            List<Scored> both = new ArrayList<>();
            for (String kind : List.of("hand", "rule")) {
                List<Scored> scored = new ArrayList<>();
                for (Brief brief : briefs(project.resolve("infra/bench/relevance/" + kind + "-" + half + ".tsv"), hubs, ids)) {
                    List<String> world = kind.equals("hand") ? demo : generated;
                    scored.add(new Scored(
                            ndcg(only(world, ours(buyer, brief)), brief), ndcg(only(world, plain(stack, brief)), brief)));
                    if (System.getenv("GEMBA_BENCH_EACH") != null && half.equals("tuning")) {
                        System.out.printf(Locale.ROOT, "  %-12s %.3f %.3f%n", brief.id(), scored.getLast().ours(), scored.getLast().plain());
                    }
                }
                print(half + ", by " + kind, scored);
                both.addAll(scored);
            }
            print(half + ", all", both);
        }
        System.out.println();
        System.out.println("plain: text score of the brief's words times nearness, on the same index, in the same run");
        stack.stop();
    }

    /** Briefs were judged over one of two worlds; people of the other one were not judged and don't count. */
    private static List<String> only(List<String> world, List<String> found) {
        return found.stream().filter(new HashSet<>(world)::contains).toList();
    }

    private static void print(String name, List<Scored> scored) {
        System.out.printf(Locale.ROOT, "%-22s %8d %8.3f %8.3f%n", name, scored.size(),
                scored.stream().mapToDouble(Scored::ours).average().orElse(0),
                scored.stream().mapToDouble(Scored::plain).average().orElse(0));
    }

    private static List<Brief> briefs(Path file, Map<String, Hub> hubs, Map<String, String> ids) throws IOException {
        return Files.readAllLines(file).stream().filter(line -> !line.startsWith("#") && !line.isBlank()).map(line -> line.split("\t", -1))
                .map(row -> {
                    Map<String, Integer> grades = new HashMap<>();
                    for (String judged : row[9].split(";")) {
                        int colon = judged.lastIndexOf(':');
                        String id = ids.get(judged.substring(0, colon));
                        if (id == null) {
                            throw new IllegalStateException(row[0] + " judges somebody who does not exist: " + judged);
                        }
                        grades.put(id, Integer.parseInt(judged.substring(colon + 1)));
                    }
                    Hub at = hubs.get(People.key(row[2], row[1]));
                    if (at == null) {
                        throw new IllegalStateException(row[0] + " is nowhere: " + row[1]);
                    }
                    return new Brief(row[0], at, List.of(row[3].split(";")), row[4], row[5], Long.parseLong(row[6]), row[7], row[8], grades);
                })
                .toList();
    }

    private static List<String> ours(Stack.Person buyer, Brief brief) throws IOException, InterruptedException {
        String factory = id(buyer.post("/api/factories", """
                {"name":"Works of %s","address":"Industrial Road","city":"%s","countryCode":"%s","lat":%s,"lng":%s,"products":[%s]}"""
                .formatted(brief.id(), brief.at().name(), brief.at().country(), brief.at().lat(), brief.at().lng(), quoted(brief.products()))));
        LocalDate from = LocalDate.now().plusDays(10);
        String booking = id(buyer.post("/api/bookings", """
                {"factoryId":"%s","title":"%s","way":"DELEGATED","visitType":"%s","objectives":[{"text":"%s","proof":"Photos","must":true,"weight":100}],
                 "people":[],"questions":[],"earliestOn":"%s","latestOn":"%s","languages":["%s"],"budget":{"minor":%d,"currency":"%s"},
                 "currency":"%s","notes":null}"""
                .formatted(factory, brief.text(), brief.visitType(), brief.text(), from, from.plusDays(9), brief.language(), brief.budget(),
                        brief.currency(), brief.currency())));
        return found(OURS, buyer.get("/api/search/representatives?limit=" + DEEP + "&radiusKm=" + RADIUS_KM + "&bookingId="
                + URLEncoder.encode(booking, StandardCharsets.UTF_8)));
    }

    /** The words of the brief and of its products as text, and a bell curve of the distance: what a search without a model of the job does. */
    private static List<String> plain(Stack stack, Brief brief) throws IOException, InterruptedException {
        String words = (brief.text() + " " + String.join(" ", brief.products()) + " " + brief.at().name())
                .toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ");
        String body = """
                {"size":%d,"query":{"function_score":{"query":{"bool":{
                   "should":[{"multi_match":{"query":"%s","fields":["expertiseText","aboutText","placeText","nameText"]}}],
                   "filter":[{"geo_distance":{"distance":"%dkm","home":{"lat":%s,"lon":%s}}}]}},
                 "gauss":{"home":{"origin":{"lat":%s,"lon":%s},"offset":"15km","scale":"120km"}},"boost_mode":"multiply"}}}"""
                .formatted(DEEP, words, RADIUS_KM, brief.at().lat(), brief.at().lng(), brief.at().lat(), brief.at().lng());
        HttpRequest request = HttpRequest.newBuilder(stack.index().resolve("_search")).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)).build();
        HttpResponse<String> response = stack.http.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException(response.body());
        }
        return found(PLAIN, response.body());
    }

    private static double ndcg(List<String> found, Brief brief) {
        double got = 0;
        for (int i = 0; i < Math.min(TOP, found.size()); i++) {
            got += gain(brief.grades().getOrDefault(found.get(i), 0), i);
        }
        List<Integer> best = brief.grades().values().stream().sorted((one, other) -> other - one).limit(TOP).toList();
        double ideal = 0;
        for (int i = 0; i < best.size(); i++) {
            ideal += gain(best.get(i), i);
        }
        return ideal == 0 ? 0 : got / ideal;
    }

    private static double gain(int grade, int place) {
        return (Math.pow(2, grade) - 1) / (Math.log(place + 2) / Math.log(2));
    }

    private static List<String> found(Pattern pattern, String answer) {
        return pattern.matcher(answer).results().map(match -> match.group(1)).toList();
    }

    private static String id(String answer) {
        Matcher matcher = ID.matcher(answer);
        if (!matcher.find()) {
            throw new IllegalStateException("No id in " + answer);
        }
        return matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
    }

    private static String quoted(List<String> values) {
        return values.stream().map(value -> "\"" + value + "\"").collect(Collectors.joining(","));
    }
}
