package app.gemba.search;

import app.gemba.identity.RepresentativeId;
import app.gemba.representatives.Profile;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a buyer looks for, resolved: the origin is a point, words are ideas and terms, and the rest is filters.
 *
 * @param units what the text box says
 * @param key the text box as one word
 * @param form as it was asked, for what the reasons name
 * @param alsoGood categories that the factory makes: they rank, they don't filter
 * @param hidden who must not appear anywhere: tied, blocked, or not vetted any more
 * @param demand the brief that the search is for; null for a plain search
 * @param diaries where a day must be free; null where none was asked for
 */
record Wanted(
        @Nullable Origin origin,
        int radiusKm,
        List<Vocabulary.Unit> units,
        String key,
        SearchForm form,
        List<Filter> filters,
        List<String> alsoGood,
        Set<RepresentativeId> hidden,
        @Nullable Demand demand,
        @Nullable Diaries diaries) {

    /** The queries of the filters that hold for everything, the facets' own included or not. */
    List<Query> unfaceted() {
        return filters.stream()
                .filter(filter -> filter.facet() == null)
                .map(Filter::query)
                .toList();
    }

    List<Query> chosen(Filter.@Nullable Facet except) {
        return filters.stream()
                .filter(filter -> filter.facet() != null && filter.facet() != except)
                .map(Filter::query)
                .toList();
    }

    /** Reads at once what {@link #admits} would read one by one. */
    void read(Collection<Profile> people) {
        if (diaries != null) {
            diaries.read(people);
        }
    }

    boolean admits(Profile profile, Filter.@Nullable Facet except) {
        return filters.stream()
                .filter(filter -> filter.facet() == null || filter.facet() != except)
                .allMatch(filter -> filter.admits().test(profile));
    }

    /** Why this person is not found, in sentences. */
    List<String> misses(Profile profile) {
        return filters.stream()
                .filter(filter -> !filter.admits().test(profile))
                .map(Filter::otherwise)
                .filter(Objects::nonNull)
                .map((Function<Profile, String> words) -> words.apply(profile))
                .toList();
    }

    @Nullable
    Double distance(Profile profile) {
        return origin == null || profile.homePlace() == null
                ? null
                : origin.point().distanceKm(profile.homePlace().position());
    }
}
