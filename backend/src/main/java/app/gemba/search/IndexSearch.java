package app.gemba.search;

import app.gemba.identity.RepresentativeId;
import app.gemba.places.GeoPoint;
import app.gemba.representatives.Profile;
import app.gemba.representatives.Representatives;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.GeoLocation;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.FieldValueFactorModifier;
import co.elastic.clients.elasticsearch._types.query_dsl.FunctionBoostMode;
import co.elastic.clients.elasticsearch._types.query_dsl.FunctionScore;
import co.elastic.clients.elasticsearch._types.query_dsl.FunctionScoreMode;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.TextQueryType;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The search on the index. Near people come first, and among people equally near those who know more: the score adds
 * a bell curve of the distance to what the expertise is worth.
 */
@Singleton
class IndexSearch {
    private static final double NEARNESS = 10;
    private static final String NEARNESS_HALVES_AT = "120km";
    private static final String EQUALLY_NEAR = "15km";

    private final SearchIndex index;
    private final Representatives representatives;

    IndexSearch(SearchIndex index, Representatives representatives) {
        this.index = index;
        this.representatives = representatives;
    }

    Found find(Wanted wanted, @Nullable Cursor after, int limit) throws IOException {
        SearchRequest.Builder request = new SearchRequest.Builder()
                .query(scored(wanted))
                .postFilter(filters(chosen(wanted, null)))
                .size(limit + 1)
                .trackTotalHits(track -> track.enabled(true))
                .source(source -> source.filter(filter -> filter.includes("id", "revision")))
                .sort(sort -> sort.score(score -> score.order(SortOrder.Desc)))
                .sort(sort -> sort.field(field -> field.field("id").order(SortOrder.Asc)));
        if (after != null) {
            request.searchAfter(FieldValue.of(after.score()), FieldValue.of(after.id()));
        }
        for (Wanted.Facet facet : Wanted.Facet.values()) {
            Query others = filters(chosen(wanted, facet));
            request.aggregations(facet.name(), count -> count.filter(others)
                    .aggregations(
                            "values",
                            values -> values.terms(
                                    terms -> terms.field(field(facet)).size(200))));
        }
        return found(index.search(request), limit);
    }

    /** The database has the last word: whoever is not vetted any more is not shown, whatever the index says. */
    private Found found(SearchResponse<Document> response, int limit) {
        List<Hit<Document>> hits = response.hits().hits();
        List<Hit<Document>> page = hits.subList(0, Math.min(limit, hits.size()));
        List<RepresentativeId> ids = page.stream()
                .map(hit -> new RepresentativeId(
                        UUID.fromString(Objects.requireNonNull(hit.source()).id())))
                .toList();
        Map<RepresentativeId, Profile> profiles = representatives.profiles(ids).stream()
                .filter(Profile::vetted)
                .collect(Collectors.toMap(Profile::id, Function.identity()));
        List<Profile> people =
                ids.stream().map(profiles::get).filter(Objects::nonNull).toList();
        long total = response.hits().total() == null
                ? people.size()
                : response.hits().total().value();
        Map<Wanted.Facet, Map<String, Long>> counts = new EnumMap<>(Wanted.Facet.class);
        for (Wanted.Facet facet : Wanted.Facet.values()) {
            counts.put(
                    facet, counts(Objects.requireNonNull(response.aggregations().get(facet.name()))));
        }
        String next = hits.size() > limit ? Cursor.of(page.getLast()).text() : null;
        return new Found(people, next, total - (ids.size() - people.size()), counts);
    }

    private static Map<String, Long> counts(Aggregate filtered) {
        Map<String, Long> counts = new LinkedHashMap<>();
        Aggregate values =
                Objects.requireNonNull(filtered.filter().aggregations().get("values"));
        if (values.isLterms()) {
            values.lterms()
                    .buckets()
                    .array()
                    .forEach(bucket -> counts.put(Long.toString(bucket.key()), bucket.docCount()));
        } else {
            values.sterms()
                    .buckets()
                    .array()
                    .forEach(bucket -> counts.put(bucket.key().stringValue(), bucket.docCount()));
        }
        return counts;
    }

    private static Query scored(Wanted wanted) {
        return Query.of(query -> query.functionScore(function -> function.query(matching(wanted))
                .functions(functions(wanted))
                .scoreMode(FunctionScoreMode.Sum)
                .boostMode(FunctionBoostMode.Sum)));
    }

    private static List<FunctionScore> functions(Wanted wanted) {
        List<FunctionScore> functions = new ArrayList<>();
        Origin origin = wanted.origin();
        if (origin != null) {
            GeoLocation here = GeoLocation.of(
                    at -> at.latlon(point -> point.lat(origin.lat()).lon(origin.lng())));
            functions.add(FunctionScore.of(function -> function.gauss(
                            gauss -> gauss.geo(geo -> geo.field("home").placement(placement -> placement
                                    .origin(here)
                                    .scale(NEARNESS_HALVES_AT)
                                    .offset(EQUALLY_NEAR)
                                    .decay(0.5))))
                    .weight(NEARNESS)));
        }
        for (String category : wanted.categories()) {
            functions.add(worth("categories", category, 1.5));
        }
        for (String category : wanted.alsoGood()) {
            functions.add(worth("categories", category, 2));
        }
        functions.add(FunctionScore.of(function -> function.fieldValueFactor(
                        factor -> factor.field("level").factor(1.0).missing(0.0))
                .weight(0.7)));
        functions.add(FunctionScore.of(function -> function.fieldValueFactor(factor -> factor.field("visits")
                        .modifier(FieldValueFactorModifier.Log1p)
                        .missing(0.0))
                .weight(1.0)));
        return functions;
    }

    private static FunctionScore worth(String field, String value, double weight) {
        return FunctionScore.of(function -> function.filter(term(field, value)).weight(weight));
    }

    private static Query matching(Wanted wanted) {
        BoolQuery.Builder matching = new BoolQuery.Builder();
        if (!wanted.terms().isEmpty()) {
            matching.must(text(wanted));
        }
        Origin origin = wanted.origin();
        if (origin != null) {
            matching.filter(within(origin.point(), wanted.radiusKm()));
        }
        if (wanted.process() != null) {
            matching.filter(term("processes", wanted.process()));
        }
        if (wanted.freeOn() != null) {
            matching.filter(term("workingDays", wanted.freeOn().name()));
        }
        if (wanted.maxRate() != null && wanted.currency() != null) {
            double most = wanted.maxRate();
            matching.filter(term("rateCurrency", wanted.currency()));
            matching.filter(filter -> filter.range(
                    range -> range.number(number -> number.field("rateMinor").lte(most))));
        }
        if (!wanted.excluded().isEmpty()) {
            matching.mustNot(terms(
                    "id",
                    wanted.excluded().stream().map(id -> id.value().toString()).toList()));
        }
        return Query.of(query -> query.bool(matching.build()));
    }

    /** Every term somewhere, with slips of the finger; or the whole as the name of a place or a person. */
    private static Query text(Wanted wanted) {
        BoolQuery.Builder every = new BoolQuery.Builder();
        wanted.terms().forEach(term -> every.must(anywhere(term)));
        Query all = Query.of(query -> query.bool(every.build()));
        return Query.of(query -> query.bool(
                either -> either.should(all).should(anywhere(wanted.key())).minimumShouldMatch("1")));
    }

    private static Query anywhere(String term) {
        return Query.of(query -> query.multiMatch(match -> match.query(term)
                .fields("placeText^3", "nameText^3", "expertiseText^2", "aboutText")
                .type(TextQueryType.BestFields)
                .fuzziness("AUTO")
                .prefixLength(1)));
    }

    private static Query within(GeoPoint point, int radiusKm) {
        return Query.of(query -> query.geoDistance(distance -> distance.field("home")
                .distance(radiusKm + "km")
                .location(at -> at.latlon(centre -> centre.lat(point.lat()).lon(point.lng())))));
    }

    /** The facets' filters, but for the one whose own counts are wanted. */
    private static List<Query> chosen(Wanted wanted, Wanted.@Nullable Facet except) {
        List<Query> chosen = new ArrayList<>();
        for (Wanted.Facet facet : Wanted.Facet.values()) {
            Query filter = facet == except ? null : filter(wanted, facet);
            if (filter != null) {
                chosen.add(filter);
            }
        }
        return chosen;
    }

    private static @Nullable Query filter(Wanted wanted, Wanted.Facet facet) {
        return switch (facet) {
            case CATEGORIES -> wanted.categories().isEmpty() ? null : terms("categories", wanted.categories());
            case SERVICES -> wanted.service() == null ? null : term("services", wanted.service());
            case LANGUAGES -> wanted.language() == null ? null : term("languages", wanted.language());
            case LEVELS ->
                wanted.minLevel() == 0
                        ? null
                        : Query.of(query -> query.range(range ->
                                range.number(number -> number.field("level").gte((double) wanted.minLevel()))));
            case COUNTRIES -> null;
        };
    }

    private static String field(Wanted.Facet facet) {
        return switch (facet) {
            case CATEGORIES -> "categories";
            case SERVICES -> "services";
            case LANGUAGES -> "languages";
            case LEVELS -> "level";
            case COUNTRIES -> "country";
        };
    }

    private static Query filters(List<Query> filters) {
        return Query.of(query -> query.bool(bool -> bool.filter(filters)));
    }

    private static Query term(String field, String value) {
        return Query.of(query -> query.term(term -> term.field(field).value(value)));
    }

    private static Query terms(String field, Collection<String> values) {
        return Query.of(query -> query.terms(terms -> terms.field(field)
                .terms(any -> any.value(values.stream().map(FieldValue::of).toList()))));
    }
}
