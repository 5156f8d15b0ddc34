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
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The search that stands in while the index is away: the same filters over the rows, nearest first, no typos. */
@Singleton
class DatabaseSearch {
    private static final int MOST = 1000;

    private final Representatives representatives;

    DatabaseSearch(Representatives representatives) {
        this.representatives = representatives;
    }

    Found find(Wanted wanted, @Nullable Cursor after, int limit) {
        Origin origin = wanted.origin();
        List<Profile> admitted =
                representatives
                        .vettedWithin(origin == null ? null : origin.point(), wanted.radiusKm(), wanted.terms(), MOST)
                        .stream()
                        .filter(wanted::admits)
                        .toList();
        Comparator<Profile> nearestFirst = Comparator.comparingDouble((Profile profile) -> distance(origin, profile))
                .thenComparing(profile -> profile.id().value().toString());
        List<Profile> all = admitted.stream()
                .filter(profile -> chosen(wanted, profile, null))
                .sorted(nearestFirst)
                .toList();
        List<Profile> rest = all.stream()
                .filter(profile -> after == null || beyond(after, distance(origin, profile), profile))
                .toList();
        List<Profile> page = rest.subList(0, Math.min(limit, rest.size()));
        String next = rest.size() > limit
                ? new Cursor(
                                distance(origin, page.getLast()),
                                page.getLast().id().value().toString())
                        .text()
                : null;
        return new Found(page, next, all.size(), counts(wanted, admitted));
    }

    private static boolean beyond(Cursor after, double distance, Profile profile) {
        int nearer = Double.compare(distance, after.score());
        return nearer > 0 || (nearer == 0 && profile.id().value().toString().compareTo(after.id()) > 0);
    }

    private static boolean chosen(Wanted wanted, Profile profile, Wanted.@Nullable Facet except) {
        return Stream.of(Wanted.Facet.values()).allMatch(facet -> facet == except || wanted.chosen(facet, profile));
    }

    private static double distance(@Nullable Origin origin, Profile profile) {
        Place home = profile.homePlace();
        return origin == null || home == null ? 0 : origin.point().distanceKm(home.position());
    }

    private static Map<Wanted.Facet, Map<String, Long>> counts(Wanted wanted, List<Profile> admitted) {
        Map<Wanted.Facet, Map<String, Long>> counts = new EnumMap<>(Wanted.Facet.class);
        for (Wanted.Facet facet : Wanted.Facet.values()) {
            counts.put(
                    facet,
                    admitted.stream()
                            .filter(profile -> chosen(wanted, profile, facet))
                            .flatMap(profile -> values(facet, profile).stream())
                            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting())));
        }
        return counts;
    }

    private static List<String> values(Wanted.Facet facet, Profile profile) {
        return switch (facet) {
            case CATEGORIES -> profile.categories();
            case SERVICES -> profile.services();
            case LANGUAGES ->
                profile.languages().stream().map(SpokenLanguage::code).toList();
            case LEVELS -> List.of(Integer.toString(profile.level()));
            case COUNTRIES ->
                profile.homePlace() == null
                        ? List.of()
                        : List.of(profile.homePlace().countryCode());
        };
    }
}
