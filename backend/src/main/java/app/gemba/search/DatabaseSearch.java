package app.gemba.search;

import app.gemba.places.Place;
import app.gemba.representatives.Profile;
import app.gemba.representatives.Representatives;
import app.gemba.representatives.SpokenLanguage;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The search that stands in while the index is away: the same filters over the rows, nearest first. Slips of the
 * finger are forgiven by trigrams, and the counts are of the first {@value #MOST} people.
 */
@Singleton
class DatabaseSearch {
    private static final int MOST = 1000;

    private final Representatives representatives;
    private final Documents documents;

    DatabaseSearch(Representatives representatives, Documents documents) {
        this.representatives = representatives;
        this.documents = documents;
    }

    Found find(Wanted wanted, @Nullable Cursor after, int limit) {
        Origin origin = wanted.origin();
        Set<String> terms = wanted.units().stream()
                .filter(unit -> unit.ideas().isEmpty())
                .flatMap(unit -> unit.terms().stream())
                .collect(Collectors.toSet());
        List<Profile> said =
                representatives
                        .vettedWithin(origin == null ? null : origin.point(), wanted.radiusKm(), terms, MOST)
                        .stream()
                        .filter(profile -> wanted.units().stream().allMatch(unit -> says(profile, unit)))
                        .toList();
        wanted.read(said);
        Comparator<Profile> nearestFirst = Comparator.comparingDouble((Profile profile) -> distance(wanted, profile))
                .thenComparing(profile -> profile.id().value().toString());
        List<Profile> all = said.stream()
                .filter(profile -> wanted.admits(profile, null))
                .sorted(nearestFirst)
                .toList();
        List<Profile> rest = all.stream()
                .filter(profile -> after == null || beyond(after, distance(wanted, profile), profile))
                .toList();
        List<Profile> page = rest.subList(0, Math.min(limit, rest.size()));
        String next = rest.size() > limit
                ? new Cursor(
                                distance(wanted, page.getLast()),
                                page.getLast().id().value().toString())
                        .text()
                : null;
        return new Found(page, next, all.size(), counts(wanted, said));
    }

    private boolean says(Profile profile, Vocabulary.Unit unit) {
        return unit.ideas().isEmpty()
                || documents.ideas(profile).stream().anyMatch(unit.ideas()::contains)
                || unit.terms().stream().allMatch(profile.searchWords()::contains);
    }

    private static boolean beyond(Cursor after, double distance, Profile profile) {
        int nearer = Double.compare(distance, after.score());
        return nearer > 0 || (nearer == 0 && profile.id().value().toString().compareTo(after.id()) > 0);
    }

    private static double distance(Wanted wanted, Profile profile) {
        return Objects.requireNonNullElse(wanted.distance(profile), 0.0);
    }

    private static Map<Filter.Facet, Map<String, Long>> counts(Wanted wanted, List<Profile> said) {
        Map<Filter.Facet, Map<String, Long>> counts = new EnumMap<>(Filter.Facet.class);
        for (Filter.Facet facet : Filter.Facet.values()) {
            counts.put(
                    facet,
                    said.stream()
                            .filter(profile -> wanted.admits(profile, facet))
                            .flatMap(profile -> values(facet, profile).stream())
                            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting())));
        }
        return counts;
    }

    private static List<String> values(Filter.Facet facet, Profile profile) {
        Place home = profile.homePlace();
        return switch (facet) {
            case CATEGORIES -> profile.categories();
            case SERVICES -> profile.services();
            case LANGUAGES ->
                profile.languages().stream().map(SpokenLanguage::code).toList();
            case LEVELS -> List.of(Integer.toString(profile.level()));
            case COUNTRIES -> home == null ? List.of() : List.of(home.countryCode());
        };
    }
}
