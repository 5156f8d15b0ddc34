package app.gemba.search;

import app.gemba.identity.RepresentativeId;
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
 * a bell curve of the distance to what the expertise is worth. For a brief these are only the candidates, which are
 * then ranked with all that the database knows.
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
        return found(index.search(request(wanted, after, limit)), limit);
    }

    static SearchRequest.Builder request(Wanted wanted, @Nullable Cursor after, int limit) {
        SearchRequest.Builder request = new SearchRequest.Builder()
                .query(scored(wanted))
                .postFilter(Queries.all(wanted.chosen(null)))
                .size(limit + 1)
                .trackTotalHits(track -> track.enabled(true))
                .source(source -> source.filter(filter -> filter.includes("id", "revision")))
                .sort(sort -> sort.score(score -> score.order(SortOrder.Desc)))
                .sort(sort -> sort.field(field -> field.field("id").order(SortOrder.Asc)));
        if (after != null) {
            request.searchAfter(FieldValue.of(after.score()), FieldValue.of(after.id()));
        }
        for (Filter.Facet facet : Filter.Facet.values()) {
            Query others = Queries.all(wanted.chosen(facet));
            request.aggregations(facet.name(), count -> count.filter(others)
                    .aggregations(
                            "values",
                            values -> values.terms(
                                    terms -> terms.field(facet.field()).size(250))));
        }
        return request;
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
        Map<Filter.Facet, Map<String, Long>> counts = new EnumMap<>(Filter.Facet.class);
        for (Filter.Facet facet : Filter.Facet.values()) {
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
        wanted.form().categories().forEach(category -> functions.add(worth("categories", category, 1.5)));
        wanted.alsoGood().forEach(category -> {
            functions.add(worth("categories", category, 2));
            functions.add(worth("proven", category, 2));
        });
        Demand demand = wanted.demand();
        if (demand != null) {
            demand.services().forEach(service -> functions.add(worth("services", service, 1)));
            demand.processes().forEach(process -> functions.add(worth("processes", process, 1)));
            functions.add(worth("languages", demand.countryLanguage(), 2));
            demand.languages().forEach(language -> functions.add(worth("languageLevels", language + ":B2", 2)));
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
        return FunctionScore.of(
                function -> function.filter(Queries.term(field, value)).weight(weight));
    }

    private static Query matching(Wanted wanted) {
        BoolQuery.Builder matching = new BoolQuery.Builder();
        if (!wanted.units().isEmpty()) {
            matching.must(text(wanted));
        }
        wanted.unfaceted().forEach(matching::filter);
        return Query.of(query -> query.bool(matching.build()));
    }

    /** Every unit somewhere, with slips of the finger; or the whole as the name of a place or a person. */
    private static Query text(Wanted wanted) {
        BoolQuery.Builder every = new BoolQuery.Builder();
        wanted.units().forEach(unit -> every.must(said(unit)));
        Query all = Query.of(query -> query.bool(every.build()));
        return wanted.key().isEmpty() ? all : Queries.any(List.of(all, anywhere(wanted.key())));
    }

    private static Query said(Vocabulary.Unit unit) {
        BoolQuery.Builder words = new BoolQuery.Builder();
        unit.terms().forEach(term -> words.must(anywhere(term)));
        Query literal = Query.of(query -> query.bool(words.build()));
        if (unit.ideas().isEmpty()) {
            return literal;
        }
        Query meant = Query.of(query -> query.constantScore(
                score -> score.filter(Queries.anyOf("ideas", unit.ideas())).boost(6f)));
        return Queries.any(List.of(meant, literal));
    }

    private static Query anywhere(String term) {
        return Query.of(query -> query.multiMatch(match -> match.query(term)
                .fields("placeText^3", "nameText^3", "expertiseText^2", "aboutText")
                .type(TextQueryType.BestFields)
                .fuzziness("AUTO")
                .prefixLength(1)));
    }
}
