package app.gemba.places;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The shipped places with every name they go by: manufacturing hubs first, then cities by population. */
final class Gazetteer {
    private static final double TYPICAL_HUB_POPULATION = 300_000;

    private final List<Entry> entries = new ArrayList<>();
    private final Map<PlaceId, Entry> byId = new HashMap<>();
    private final Map<String, Map<String, List<Entry>>> byCountryAndKey = new HashMap<>();
    private final Map<String, Set<String>> regions = new HashMap<>();
    private final Map<String, Set<String>> provinces = new HashMap<>();
    private List<Named> byKey = List.of();

    /** One of the names of a place. */
    record Named(String key, Entry entry) {}

    /**
     * @param keys folded names, the main one first
     * @param localNames names in another script than Latin, simplified
     */
    record Entry(Place place, Set<String> keys, Set<String> localNames, boolean hub, double population) {
        Set<String> terms() {
            Set<String> terms = new LinkedHashSet<>(keys);
            terms.addAll(Fold.terms(place.name()));
            return terms;
        }

        String adminKey() {
            String admin1 = place.admin1();
            return admin1 == null ? "" : Fold.key(bare(admin1));
        }
    }

    private record Names(String local, List<String> aliases) {
        private static final Names NONE = new Names("", List.of());
    }

    private Gazetteer() {}

    static Gazetteer load() {
        Map<String, Names> names = new HashMap<>();
        for (List<String> row : CsvResource.rows("place-aliases.csv")) {
            List<String> aliases = split(row.get(3));
            names.put(row.get(0) + "/" + row.get(1), new Names(row.get(2), aliases));
        }
        Gazetteer gazetteer = new Gazetteer();
        for (List<String> row : CsvResource.rows("manufacturing-hubs.csv")) {
            String country = row.get(1);
            String key = row.get(4).isEmpty() ? country + "/" + row.get(0) : row.get(4);
            double population = row.get(7).isEmpty() ? TYPICAL_HUB_POPULATION : Double.parseDouble(row.get(7));
            gazetteer.add(
                    place(key, row.get(0), country, row.get(3), row.get(5), row.get(6), split(row.get(8)), names),
                    true,
                    population,
                    names);
        }
        for (List<String> row : CsvResource.rows("cities.csv")) {
            gazetteer.add(
                    place(row.get(0), row.get(1), row.get(2), row.get(3), row.get(4), row.get(5), List.of(), names),
                    false,
                    Double.parseDouble(row.get(6)),
                    names);
        }
        gazetteer.byKey = gazetteer.entries.stream()
                .flatMap(entry -> entry.keys().stream().map(key -> new Named(key, entry)))
                .sorted(Comparator.comparing(Named::key))
                .toList();
        return gazetteer;
    }

    /** Every name that begins like this, in order. */
    List<Named> beginningWith(String prefix) {
        return byKey.subList(firstNotBefore(prefix), firstNotBefore(prefix + Character.MAX_VALUE));
    }

    private int firstNotBefore(String key) {
        int from = 0;
        int to = byKey.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (byKey.get(middle).key().compareTo(key) < 0) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    List<Entry> entries() {
        return entries;
    }

    @Nullable
    Entry find(PlaceId id) {
        return byId.get(id);
    }

    /** The places of a country that go by a folded name. */
    List<Entry> named(String country, String key) {
        return byCountryAndKey.getOrDefault(country, Map.of()).getOrDefault(key, List.of());
    }

    /** A country's provinces or states as places name them. */
    Set<String> provinces(String country) {
        return provinces.getOrDefault(country, Set.of());
    }

    /** The folded names of a country's provinces or states. */
    Set<String> regions(String country) {
        return regions.getOrDefault(country, Set.of());
    }

    private void add(Place place, boolean hub, double population, Map<String, Names> names) {
        Names more = names.getOrDefault(place.countryCode() + "/" + place.name(), Names.NONE);
        List<String> all = Stream.concat(Stream.of(place.name(), more.local()), more.aliases().stream())
                .filter(name -> !name.isEmpty())
                .toList();
        Set<String> keys = new LinkedHashSet<>();
        Set<String> localNames = new LinkedHashSet<>();
        for (String name : all) {
            keys.add(Fold.key(name));
            if (!Fold.latin(name)) {
                localNames.add(Fold.script(name));
            }
        }
        Entry entry = new Entry(place, keys, localNames, hub, population);
        entries.add(entry);
        byId.put(place.id(), entry);
        if (place.admin1() != null) {
            provinces
                    .computeIfAbsent(place.countryCode(), code -> new HashSet<>())
                    .add(place.admin1());
            regions.computeIfAbsent(place.countryCode(), code -> new HashSet<>())
                    .add(Fold.words(bare(place.admin1())));
        }
        Map<String, List<Entry>> country =
                byCountryAndKey.computeIfAbsent(place.countryCode(), code -> new HashMap<>());
        for (String key : keys) {
            country.computeIfAbsent(key, name -> new ArrayList<>()).add(entry);
        }
    }

    private static Place place(
            String key,
            String name,
            String country,
            String admin1,
            String lat,
            String lng,
            List<String> knownFor,
            Map<String, Names> names) {
        double latitude = Double.parseDouble(lat);
        double longitude = Double.parseDouble(lng);
        String local = names.getOrDefault(country + "/" + name, Names.NONE).local();
        return new Place(
                new PlaceId(UUID.nameUUIDFromBytes(("gemba/place/" + key).getBytes(StandardCharsets.UTF_8))),
                name,
                local.isEmpty() ? null : local,
                admin1.isEmpty() ? null : admin1,
                country,
                Countries.nameOf(country),
                latitude,
                longitude,
                TimeZones.of(country, latitude, longitude),
                knownFor);
    }

    private static String bare(String admin1) {
        return admin1.replaceAll(" (Province|Division|Department|County|Region|Voivodeship|District|City)$", "");
    }

    private static List<String> split(String list) {
        return Arrays.stream(list.split(";"))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }
}
