package app.gemba.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** People of the judged world and of the generated one, and how they get into the database. */
final class People {
    private People() {}

    /** @param id of the gazetteer, which is made from the same key */
    record Hub(UUID id, String name, String country, double lat, double lng) {}

    record Person(
            UUID id, String mark, String name, Hub home, int level, int travel, int overnight, String languages, List<String> categories,
            List<String> services, Map<String, Integer> proven, long rate, String currency, int incidents, int late) {
        int visits() {
            return proven.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    static Map<String, Hub> hubs(Path project) throws IOException {
        Map<String, Hub> hubs = new HashMap<>();
        for (String line : Files.readAllLines(project.resolve("backend/src/main/resources/places/manufacturing-hubs.csv")).stream().skip(1).toList()) {
            String[] row = line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1);
            String key = row[4].isEmpty() ? row[1] + "/" + row[0] : row[4];
            hubs.put(key(row[1], row[0]), new Hub(
                    UUID.nameUUIDFromBytes(("gemba/place/" + key).getBytes(StandardCharsets.UTF_8)), row[0], row[1],
                    Double.parseDouble(row[5]), Double.parseDouble(row[6])));
        }
        return hubs;
    }

    /** Hubs and all other towns, the larger one where two of a country share a name. */
    static Map<String, Hub> places(Path project) throws IOException {
        Map<String, Hub> places = hubs(project);
        for (String line : Files.readAllLines(project.resolve("backend/src/main/resources/places/cities.csv")).stream().skip(1).toList()) {
            String[] row = line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1);
            places.putIfAbsent(key(row[2], row[1]), new Hub(
                    UUID.nameUUIDFromBytes(("gemba/place/" + row[0]).getBytes(StandardCharsets.UTF_8)), row[1], row[2],
                    Double.parseDouble(row[4]), Double.parseDouble(row[5])));
        }
        return places;
    }

    /** The generated people of the judged world. */
    static List<Person> judged(Path project, Map<String, Hub> hubs) throws IOException {
        return Files.readAllLines(project.resolve("infra/bench/relevance/people.tsv")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", -1))
                .map(row -> new Person(
                        id(row[0]), row[0], "Person " + row[0], hub(hubs, row[2], row[1]), Integer.parseInt(row[3]), Integer.parseInt(row[4]),
                        Integer.parseInt(row[5]), languages(row[6]), list(row[7]), list(row[8]), counts(row[9]), Long.parseLong(row[10]), "USD",
                        Integer.parseInt(row[11]), Integer.parseInt(row[12])))
                .toList();
    }

    /** The vetted people of the demo world. */
    static List<Person> demo(Path project, Map<String, Hub> hubs) throws IOException {
        return Files.readAllLines(project.resolve("infra/demo/src/main/resources/demo/representatives.csv")).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .filter(row -> !row[8].equals("0"))
                .filter(row -> hubs.containsKey(key(row[1], row[2])))
                .map(row -> new Person(
                        id(row[0]), row[0], row[0], hub(hubs, row[1], row[2]), Integer.parseInt(row[8]), Integer.parseInt(row[10]),
                        Math.max(Integer.parseInt(row[10]), Integer.parseInt(row[11])), languages(row[5]), list(row[3]), list(row[4]), Map.of(),
                        Long.parseLong(row[6]), row[7], 0, 0))
                .toList();
    }

    static List<Person> generated(int count, Map<String, Hub> hubs, long seed) {
        Random random = new Random(seed);
        List<Hub> homes = hubs.values().stream().sorted((one, other) -> (one.country() + one.name()).compareTo(other.country() + other.name())).toList();
        String[] given = {"Wei", "Min", "Anh", "Priya", "Ravi", "Elif", "Farhana", "Budi", "Sofia", "Diego", "Mei", "Huong", "Tanvir", "Zeynep"};
        String[] family = {"Li", "Zhang", "Tran", "Nguyen", "Sharma", "Kumar", "Yilmaz", "Akter", "Santoso", "Garcia", "Chen", "Pham", "Rahman", "Kaya"};
        String[] categories = {"furniture", "footwear", "apparel-knit", "apparel-woven", "toys-games", "plastics-rubber", "metal-goods", "consumer-electronics",
            "lighting", "home-textile", "leather-bags", "auto-parts", "machinery", "cosmetics", "kitchen", "bikes"};
        String[] services = {"supplier-verification", "factory-audit", "psi", "dupro", "container-loading", "interpreting", "virtual-tour"};
        String[] languages = {"zh", "hi", "vi", "tr", "bn", "id", "es", "pt"};
        String[] cefr = {"A2", "B1", "B2", "C1", "C2"};
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<String> knows = Arrays.stream(categories).filter(each -> random.nextInt(5) == 0).toList();
            Map<String, Integer> proven = knows.stream().filter(each -> random.nextBoolean())
                    .collect(Collectors.toMap(each -> each, each -> 1 + random.nextInt(9)));
            int travel = 40 + random.nextInt(120);
            people.add(new Person(new UUID(random.nextLong(), random.nextLong()), "x" + i,
                    given[random.nextInt(given.length)] + " " + family[random.nextInt(family.length)] + " " + i,
                    homes.get(random.nextInt(homes.size())), 1 + random.nextInt(4), travel, travel + random.nextInt(400),
                    languages(languages[random.nextInt(languages.length)] + ":NATIVE;en:" + cefr[random.nextInt(cefr.length)]),
                    knows.isEmpty() ? List.of("furniture") : knows,
                    Arrays.stream(services).filter(each -> random.nextInt(3) == 0).toList(), proven, 9000 + random.nextInt(30000), "USD",
                    random.nextInt(2), random.nextInt(2)));
        }
        return people;
    }

    static void write(Stack stack, List<Person> people) throws SQLException {
        try (Connection connection = stack.connect();
                PreparedStatement account = connection.prepareStatement("""
                        insert into user_account (id, email, name, role, password_hash, email_verified_at, created_at, version)
                        values (?, ?, ?, 'REPRESENTATIVE', 'none', now(), now(), 0)""");
                PreparedStatement profile = connection.prepareStatement("""
                        insert into representative (id, name, status, level, headline, about, home_place_id, home_country, home_lat, home_lng,
                            travel_radius_km, overnight_radius_km, languages, categories, services, processes, skills, day_rate_minor,
                            day_rate_currency, working_days, search_words, track, visits_by_category, visits_completed, created_at, version, revision)
                        values (?, ?, 'VETTED', ?, 'Inspector', 'Looks at factories', ?, ?, ?, ?, ?, ?, cast(? as jsonb), cast(? as text[]),
                            cast(? as text[]), '{}', '{}', ?, ?, '{MONDAY,TUESDAY,WEDNESDAY,THURSDAY,FRIDAY}', lower(?), cast(? as jsonb),
                            cast(? as jsonb), ?, now(), 0, 1)""")) {
            connection.setAutoCommit(false);
            int waiting = 0;
            for (Person person : people) {
                account.setObject(1, person.id());
                account.setString(2, person.id() + "@example.test");
                account.setString(3, person.name());
                account.addBatch();
                fill(profile, person);
                profile.addBatch();
                if (++waiting % 2000 == 0) {
                    account.executeBatch();
                    profile.executeBatch();
                }
            }
            account.executeBatch();
            profile.executeBatch();
            connection.commit();
        }
    }

    /** What people have besides a profile: six taken days each, every third a tie, and some who were hidden today; says who. */
    static Set<UUID> live(Stack stack) throws SQLException {
        try (Connection connection = stack.connect(); var statement = connection.createStatement()) {
            statement.executeUpdate("""
                    insert into calendar_block (id, representative_id, during, from_on, to_on)
                    select gen_random_uuid(), id, tstzrange(day, day + interval '1 day'), cast(day as date), cast(day as date)
                    from (select id, date_trunc('day', now()) + make_interval(days => n * 15 + cast(abs(hashtext(id::text || n)) % 15 as int)) as day
                          from representative, generate_series(0, 5) n) each""");
            statement.executeUpdate("""
                    insert into representative_tie (id, representative_id, name, kind, relation, name_key, created_at)
                    select gen_random_uuid(), id, 'Works ' || left(md5(id::text), 12), 'FACTORY', 'Employer', 'works' || left(md5(id::text), 12), now()
                    from representative where abs(hashtext(id::text)) % 3 = 0""");
            Set<UUID> hidden = new HashSet<>();
            try (var rows = statement.executeQuery("""
                    update representative set status = 'SUSPENDED', hidden_at = now()
                    where id in (select id from representative order by md5(id::text) limit 200) returning id""")) {
                while (rows.next()) {
                    hidden.add(rows.getObject(1, UUID.class));
                }
            }
            statement.execute("analyze");
            return hidden;
        }
    }

    private static void fill(PreparedStatement row, Person person) throws SQLException {
        int good = Math.max(0, person.visits() - person.late());
        Object[] values = {
            person.id(), person.name(), person.level(), person.home().id(), person.home().country(), person.home().lat(), person.home().lng(),
            person.travel(), person.overnight(), person.languages(), array(person.categories()), array(person.services()), person.rate(),
            person.currency(), person.name() + " " + person.home().name(),
            """
            {"onTime":%d,"late":%d,"reports":%d,"reportsLate":0,"revisions":0,"disputes":0,"noShows":%d,"cancelled":0,"asked":0,"answered":0,"responseMinutes":null}"""
                    .formatted(good, person.late(), person.visits(), person.incidents()),
            person.proven().entrySet().stream().map(one -> "\"" + one.getKey() + "\":" + one.getValue()).collect(Collectors.joining(",", "{", "}")),
            person.visits()
        };
        for (int i = 0; i < values.length; i++) {
            row.setObject(i + 1, values[i]);
        }
    }

    private static UUID id(String mark) {
        return UUID.nameUUIDFromBytes(("bench/" + mark).getBytes(StandardCharsets.UTF_8));
    }

    /** Names are compared without accents. */
    static String key(String country, String name) {
        return country + "/" + Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "")
                .replace('đ', 'd').replace('Đ', 'D').replace('ł', 'l').replace('Ł', 'L').replace('ı', 'i');
    }

    private static Hub hub(Map<String, Hub> hubs, String country, String name) {
        Hub hub = hubs.get(key(country, name));
        if (hub == null) {
            throw new IllegalStateException("No such hub: " + name + ", " + country);
        }
        return hub;
    }

    private static List<String> list(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(";"));
    }

    private static Map<String, Integer> counts(String text) {
        return list(text).stream().map(one -> one.split(":"))
                .collect(Collectors.toMap(one -> one[0], one -> Integer.parseInt(one[1])));
    }

    /** {@code zh:NATIVE;en:C1:true}, or with a third word whether the person interprets. */
    private static String languages(String text) {
        String[] words = text.split("[;:]");
        List<String> spoken = new ArrayList<>();
        for (int i = 0; i + 1 < words.length; ) {
            boolean told = i + 2 < words.length && (words[i + 2].equals("true") || words[i + 2].equals("false"));
            spoken.add("{\"code\":\"%s\",\"cefr\":\"%s\",\"interpreter\":%s}".formatted(words[i], words[i + 1], told ? words[i + 2] : "false"));
            i += told ? 3 : 2;
        }
        return spoken.stream().collect(Collectors.joining(",", "[", "]"));
    }

    private static String array(List<String> values) {
        return values.stream().collect(Collectors.joining(",", "{", "}"));
    }
}
