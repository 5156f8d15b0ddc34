package app.gemba.search;

import app.gemba.identity.RepresentativeId;
import app.gemba.representatives.Profile;
import app.gemba.representatives.Representatives;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.GeoLocation;
import co.elastic.clients.elasticsearch._types.SortOrder;
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
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    /** Slips of the finger are forgiven when fewer are found, whatever facets were chosen, so that counts stay true. */
    private static final int FEW = 10;

    private final SearchIndex index;
    private final Representatives representatives;

    IndexSearch(SearchIndex index, Representatives representatives) {
        this.index = index;
        this.representatives = representatives;
    }

    Found find(Wanted wanted, @Nullable Cursor after, int limit) throws IOException {
        SearchResponse<Void> exact = index.search(request(wanted, after, limit, false));
        boolean few = !wanted.units().isEmpty() && Facets.matching(exact) < FEW;
        return found(wanted, few ? index.search(request(wanted, after, limit, true)) : exact, limit);
    }

    /** @param forgiving whether words count that are a slip of the finger away */
    private static SearchRequest.Builder request(Wanted wanted, @Nullable Cursor after, int limit, boolean forgiving) {
        SearchRequest.Builder request = new SearchRequest.Builder()
                .query(scored(wanted, forgiving))
                .size(limit + 1)
                .trackTotalHits(track -> track.enabled(true))
                .sort(sort -> sort.score(score -> score.order(SortOrder.Desc)))
                .sort(sort -> sort.field(field -> field.field("id").order(SortOrder.Asc)));
        List<Query> chosen = wanted.chosen(null);
        if (!chosen.isEmpty()) {
            request.postFilter(Queries.all(chosen));
        }
        if (after != null) {
            request.searchAfter(FieldValue.of(after.score()), FieldValue.of(after.id()));
        }
        Facets.ask(wanted, request);
        return request;
    }

    /** The database has the last word: who is not vetted any more, or not free any more, is not shown. */
    private Found found(Wanted wanted, SearchResponse<Void> response, int limit) {
        List<Hit<Void>> hits = response.hits().hits();
        List<Hit<Void>> page = hits.subList(0, Math.min(limit, hits.size()));
        List<RepresentativeId> ids = page.stream().map(SearchIndex::person).toList();
        List<Profile> rows = representatives.profiles(ids);
        wanted.read(rows);
        Map<RepresentativeId, Profile> profiles = rows.stream()
                .filter(Profile::vetted)
                .filter(profile -> wanted.diaries() == null || wanted.diaries().anyFree(profile))
                .collect(Collectors.toMap(Profile::id, Function.identity()));
        List<Profile> people =
                ids.stream().map(profiles::get).filter(Objects::nonNull).toList();
        long total = response.hits().total() == null
                ? people.size()
                : response.hits().total().value();
        String next = hits.size() > limit ? Cursor.of(page.getLast()).text() : null;
        return new Found(people, next, total - (ids.size() - people.size()), Facets.counts(response));
    }

    private static Query scored(Wanted wanted, boolean forgiving) {
        return Query.of(query -> query.functionScore(function -> function.query(matching(wanted, forgiving))
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

    private static Query matching(Wanted wanted, boolean forgiving) {
        BoolQuery.Builder matching = new BoolQuery.Builder();
        if (!wanted.units().isEmpty()) {
            matching.must(text(wanted, forgiving));
        }
        wanted.unfaceted().forEach(matching::filter);
        return Query.of(query -> query.bool(matching.build()));
    }

    /** Every unit somewhere; or the whole as the name of a place or a person. */
    private static Query text(Wanted wanted, boolean forgiving) {
        BoolQuery.Builder every = new BoolQuery.Builder();
        wanted.units().forEach(unit -> every.must(said(unit, forgiving)));
        Query all = Query.of(query -> query.bool(every.build()));
        return wanted.key().isEmpty() ? all : Queries.any(List.of(all, anywhere(wanted.key(), forgiving)));
    }

    private static Query said(Vocabulary.Unit unit, boolean forgiving) {
        BoolQuery.Builder words = new BoolQuery.Builder();
        unit.terms().forEach(term -> words.must(anywhere(term, forgiving)));
        Query literal = Query.of(query -> query.bool(words.build()));
        if (unit.ideas().isEmpty()) {
            return literal;
        }
        Query meant = Query.of(query -> query.constantScore(
                score -> score.filter(Queries.anyOf("ideas", unit.ideas())).boost(6f)));
        return Queries.any(List.of(meant, literal));
    }

    private static Query anywhere(String term, boolean forgiving) {
        return Query.of(query -> query.multiMatch(match -> {
            match.query(term)
                    .fields("placeText^3", "nameText^3", "expertiseText^2", "aboutText")
                    .type(TextQueryType.BestFields);
            return forgiving ? match.fuzziness("AUTO").prefixLength(1) : match;
        }));
    }
}
