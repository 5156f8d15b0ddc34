import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * Writes the judged briefs that are made by rule: people.tsv, rule-tuning.tsv and rule-held-out.tsv. Run it once, from
 * this folder: {@code java Judge.java ../../../backend/src/main/resources/places/manufacturing-hubs.csv}. The rule is
 * what a sourcing manager says when asked whom to send, as a table of musts, and knows nothing of the score.
 *
 * <p>Even briefs are for tuning, odd ones are held out.
 */
class Judge {
    record Hub(String name, String country, double lat, double lng) {}

    record Person(
            String id, Hub home, int level, int travel, int overnight, String floor, String english, List<String> categories,
            List<String> services, Map<String, Integer> proven, int rate, int incidents, int late) {
        int visits() {
            return proven.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    record Brief(String id, Hub at, String category, String visit, int budget) {}

    static final Map<String, String> FLOOR = Map.ofEntries(
            Map.entry("CN", "zh"), Map.entry("IN", "hi"), Map.entry("VN", "vi"), Map.entry("TR", "tr"),
            Map.entry("BD", "bn"), Map.entry("ID", "id"));
    static final Map<String, List<String>> SERVICE = Map.of(
            "SV", List.of("supplier-verification"), "FA", List.of("factory-audit"), "PSI", List.of("psi"),
            "DUP", List.of("dupro"), "CLC", List.of("container-loading"));
    static final Map<String, Integer> LEVEL = Map.of("SV", 2, "FA", 3, "PSI", 3, "DUP", 3, "CLC", 2);
    static final Map<String, String> TEXT = Map.of(
            "SV", "Find out who really makes this", "FA", "Look at capacity and quality control",
            "PSI", "Final inspection before shipment", "DUP", "Inspection while it is made",
            "CLC", "Watch the loading of the container");
    static final List<String> CATEGORIES = List.of(
            "furniture", "footwear", "apparel-knit", "apparel-woven", "toys-games", "plastics-rubber", "metal-goods",
            "consumer-electronics", "lighting", "home-textile", "leather-bags", "auto-parts");
    static final List<String> VISITS = List.of("SV", "FA", "PSI", "DUP", "CLC");
    static final List<String> CEFR = List.of("none", "A2", "B1", "B2", "C1", "C2");

    public static void main(String[] arguments) throws IOException {
        Random random = new Random(20260314);
        List<Hub> hubs = Files.readAllLines(Path.of(arguments[0])).stream().skip(1)
                .map(line -> line.split(","))
                .filter(row -> FLOOR.containsKey(row[1]) && row.length > 6 && row[5].matches("-?[0-9.]+"))
                .map(row -> new Hub(row[0], row[1], Double.parseDouble(row[5]), Double.parseDouble(row[6])))
                .toList();
        List<Person> people = new ArrayList<>();
        for (int i = 1; i <= 1400; i++) {
            people.add(person("g" + i, random, hubs));
        }
        write("people.tsv", "# id\tplace\tcountry\tlevel\ttravelKm\tovernightKm\tlanguages\tcategories\tservices\tproven\trateUsdMinor\tincidents\tlate",
                people.stream().map(Judge::line).toList());
        List<String> tuning = new ArrayList<>();
        List<String> heldOut = new ArrayList<>();
        for (int i = 1; tuning.size() + heldOut.size() < 104; i++) {
            Brief brief = new Brief("rule-" + i, one(hubs, random), one(CATEGORIES, random), one(VISITS, random),
                    random.nextInt(3) == 0 ? 20000 : 45000);
            List<String> judged = people.stream()
                    .filter(person -> grade(person, brief) > 0)
                    .map(person -> person.id() + ":" + grade(person, brief))
                    .toList();
            // a brief for which nobody, or anybody, would do tells nothing
            if (judged.size() < 4 || judged.stream().noneMatch(one -> one.endsWith(":3"))) {
                continue;
            }
            ((tuning.size() + heldOut.size()) % 2 == 0 ? tuning : heldOut).add(String.join("\t", brief.id(),
                    brief.at().name(), brief.at().country(), brief.category(), brief.visit(), "en",
                    String.valueOf(brief.budget()), "USD", TEXT.get(brief.visit()), String.join(";", judged)));
        }
        String head = "# id\tplace\tcountry\tproducts\tvisitType\tlanguages\tbudgetMinor\tcurrency\ttext\tjudged";
        write("rule-tuning.tsv", head, tuning);
        write("rule-held-out.tsv", head, heldOut);
    }

    /** 0 never, 1 only if nobody else can, 2 would do, 3 would be sent. */
    static int grade(Person person, Brief brief) {
        double km = distance(person.home(), brief.at());
        boolean comes = km <= Math.max(person.travel(), person.overnight());
        boolean knows = person.categories().contains(brief.category());
        boolean talks = FLOOR.get(brief.at().country()).equals(person.floor());
        if (!comes || !knows || !talks || person.rate() > brief.budget() * 1.5) {
            return 0;
        }
        boolean offers = person.services().stream().anyMatch(SERVICE.get(brief.visit())::contains);
        boolean vetted = person.level() >= LEVEL.get(brief.visit());
        boolean nearlyVetted = person.level() >= LEVEL.get(brief.visit()) - 1;
        boolean understood = CEFR.indexOf(person.english()) >= CEFR.indexOf("B2");
        boolean affordable = person.rate() <= brief.budget();
        if (!offers || !nearlyVetted || !understood || !affordable) {
            return 1;
        }
        boolean sound = person.incidents() * 8 <= person.visits();
        boolean proven = person.proven().getOrDefault(brief.category(), 0) >= 3;
        return vetted && sound && proven && km <= person.travel() ? 3 : 2;
    }

    static Person person(String id, Random random, List<Hub> hubs) {
        Hub home = one(hubs, random);
        List<String> categories = CATEGORIES.stream().filter(each -> random.nextInt(4) == 0).toList();
        categories = categories.isEmpty() ? List.of(one(CATEGORIES, random)) : categories;
        boolean experienced = random.nextInt(10) < 7;
        Map<String, Integer> proven = experienced
                ? categories.stream().filter(each -> random.nextInt(3) > 0)
                        .collect(Collectors.toMap(each -> each, each -> 1 + random.nextInt(12)))
                : Map.of();
        int visits = proven.values().stream().mapToInt(Integer::intValue).sum();
        return new Person(id, home, 1 + random.nextInt(4), 40 + 10 * random.nextInt(12), random.nextInt(2) * (200 + 50 * random.nextInt(6)),
                random.nextInt(12) == 0 ? "none" : FLOOR.get(home.country()), one(CEFR.subList(1, CEFR.size()), random), categories,
                SERVICE.values().stream().map(List::getFirst).filter(each -> random.nextInt(2) == 0).sorted().toList(), proven,
                9000 + 500 * random.nextInt(60), visits == 0 ? 0 : random.nextInt(5) == 0 ? visits / 4 + 1 : 0,
                visits == 0 ? 0 : random.nextInt(visits / 5 + 1));
    }

    static String line(Person person) {
        return String.join("\t", person.id(), person.home().name(), person.home().country(), "" + person.level(), "" + person.travel(),
                "" + Math.max(person.travel(), person.overnight()),
                (person.floor().equals("none") ? "" : person.floor() + ":NATIVE;") + "en:" + person.english(),
                String.join(";", person.categories()), String.join(";", person.services()),
                person.proven().entrySet().stream().sorted(Map.Entry.comparingByKey()).map(one -> one.getKey() + ":" + one.getValue())
                        .collect(Collectors.joining(";")),
                "" + person.rate(), "" + person.incidents(), "" + person.late());
    }

    static double distance(Hub one, Hub other) {
        double a = Math.pow(Math.sin(Math.toRadians(other.lat() - one.lat()) / 2), 2)
                + Math.cos(Math.toRadians(one.lat())) * Math.cos(Math.toRadians(other.lat()))
                        * Math.pow(Math.sin(Math.toRadians(other.lng() - one.lng()) / 2), 2);
        return 2 * 6371.0088 * Math.asin(Math.sqrt(a));
    }

    static <T> T one(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    static void write(String file, String head, List<String> lines) throws IOException {
        Files.writeString(Path.of(file), head + "\n" + String.join("\n", lines) + "\n");
    }
}
