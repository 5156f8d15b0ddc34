package app.gemba.places;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds the place in a written address. A part of the address that is nothing but a place's name counts most, a name
 * inside a part less, a name that goes on as a street not at all. The region that the address names, other places
 * close by, being a hub and size decide between places of one name.
 */
final class AddressReader {
    private static final int LONGEST_NAME_WORDS = 4;
    private static final int SHORTEST_NAME = 4;
    private static final double NEIGHBOURS_KM = 120;
    private static final Pattern PART = Pattern.compile("[,;/()\\n|、，；]|\\s[-–]\\s|(?<=\\p{L}{3})\\.\\s?");
    private static final Set<String> STREET = Set.of(
            "road",
            "rd",
            "street",
            "st",
            "avenue",
            "ave",
            "lane",
            "ln",
            "highway",
            "hwy",
            "alley",
            "boulevard",
            "blvd",
            "jalan",
            "jl",
            "sok",
            "cad",
            "cd",
            "no");
    private static final Set<String> KIND = Set.of(
            "city",
            "shi",
            "town",
            "township",
            "county",
            "district",
            "dist",
            "distt",
            "province",
            "prov",
            "prefecture",
            "municipality",
            "division",
            "state",
            "village",
            "vill",
            "zhen",
            "qu",
            "sheng",
            "xian",
            "kabupaten",
            "kota",
            "kec",
            "kecamatan",
            "sadar",
            "ward",
            "commune",
            "tp",
            "tinh",
            "thanh",
            "pho",
            "po",
            "ps",
            "p",
            "d",
            "area",
            "industrial",
            "zone",
            "park",
            "estate",
            "provincia",
            "municipio",
            "hsien",
            "ciudad",
            "cd",
            "near",
            "new");

    private final Gazetteer gazetteer;
    private final String country;
    private final Set<String> regions = new HashSet<>();
    private final List<Find> finds = new ArrayList<>();

    private AddressReader(Gazetteer gazetteer, String country) {
        this.gazetteer = gazetteer;
        this.country = country;
    }

    /** @param order where in the address, 0 at its beginning, 1 at its end */
    private record Find(Gazetteer.Entry entry, boolean whole, double order) {
        double score(Set<String> regions, Collection<Find> all) {
            double score = whole ? 3 : 1;
            if (!regions.isEmpty()) {
                score += regions.contains(entry.adminKey()) ? 2 : -2.5;
            }
            if (all.stream().anyMatch(this::supportedBy)) {
                score += 1;
            }
            if (entry.hub()) {
                score += 0.5;
            }
            return score + Math.log10(Math.max(10, entry.population())) / 50 + (1 - order) / 2;
        }

        private boolean supportedBy(Find other) {
            return !other.entry.place().id().equals(entry.place().id())
                    && other.whole
                    && other.entry.place().position().distanceKm(entry.place().position()) < NEIGHBOURS_KM;
        }
    }

    static Optional<Place> read(Gazetteer gazetteer, @Nullable String city, String address, String country) {
        Optional<Gazetteer.Entry> byCity = city == null || city.isBlank()
                ? Optional.empty()
                : new AddressReader(gazetteer, country).best(city, address);
        return byCity.or(() -> new AddressReader(gazetteer, country).best(address, address))
                .map(Gazetteer.Entry::place);
    }

    private Optional<Gazetteer.Entry> best(String text, String address) {
        Optional<Gazetteer.Entry> local = byLocalName(Fold.script(text));
        if (local.isPresent()) {
            return local;
        }
        nameRegions(address);
        List<String> parts = Arrays.stream(PART.split(text))
                .map(Fold::words)
                .filter(part -> !part.isEmpty())
                .toList();
        for (int i = 0; i < parts.size(); i++) {
            readPart(List.of(parts.get(i).split(" ")), (i + 1.0) / parts.size());
        }
        return finds.stream()
                .max(Comparator.comparingDouble(find -> find.score(regions, finds)))
                .map(Find::entry);
    }

    /** In scripts that are written from the large to the small the first name is the city. */
    private Optional<Gazetteer.Entry> byLocalName(String text) {
        if (Fold.latin(text)) {
            return Optional.empty();
        }
        return gazetteer.entries().stream()
                .filter(entry -> country.equals(entry.place().countryCode()))
                .flatMap(entry -> entry.localNames().stream()
                        .filter(text::contains)
                        .map(name -> new LocalFind(entry, text.indexOf(name), name.length())))
                .min(Comparator.comparingInt(LocalFind::at)
                        .thenComparing(LocalFind::length, Comparator.reverseOrder())
                        .thenComparing(find -> !find.entry().hub()))
                .map(LocalFind::entry);
    }

    private record LocalFind(Gazetteer.Entry entry, int at, int length) {}

    private void nameRegions(String address) {
        String words = " " + Fold.words(address) + " ";
        Set<String> known = gazetteer.regions(country);
        regions.addAll(known.stream()
                .filter(region -> words.contains(" " + region + " "))
                .map(region -> region.replace(" ", ""))
                .collect(Collectors.toSet()));
    }

    private void readPart(List<String> words, double order) {
        List<String> bare = words.stream()
                .filter(word -> !KIND.contains(word) && !Character.isDigit(word.charAt(0)))
                .toList();
        for (int length = Math.min(LONGEST_NAME_WORDS, words.size()); length > 0; length--) {
            for (int from = 0; from + length <= words.size(); from++) {
                List<String> name = words.subList(from, from + length);
                boolean whole = name.equals(bare) || length == words.size();
                boolean street = from + length < words.size() && STREET.contains(words.get(from + length));
                String key = String.join("", name);
                if (!street && (whole || key.length() >= SHORTEST_NAME)) {
                    gazetteer.named(country, key).forEach(entry -> finds.add(new Find(entry, whole, order)));
                }
            }
        }
    }
}
