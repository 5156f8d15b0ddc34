package app.gemba.search;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The counts of every facet under the chosen values of all others, and not of its own. Facets that see the same
 * filters are counted together: where nothing was chosen they all are.
 */
final class Facets {
    private static final String EVERYBODY = "everybody";
    private static final int MOST_VALUES = 250;

    private Facets() {}

    static void ask(Wanted wanted, SearchRequest.Builder request) {
        Query anybody = Query.of(query -> query.matchAll(all -> all));
        request.aggregations(EVERYBODY, count -> count.filter(anybody));
        List<Filter.Facet> rest = new ArrayList<>();
        for (Filter.Facet facet : Filter.Facet.values()) {
            if (chosen(wanted, facet)) {
                request.aggregations(facet.name(), under(wanted.chosen(facet), List.of(facet)));
            } else {
                rest.add(facet);
            }
        }
        request.aggregations("rest", under(wanted.chosen(null), rest));
    }

    private static boolean chosen(Wanted wanted, Filter.Facet facet) {
        return wanted.filters().stream().anyMatch(filter -> filter.facet() == facet);
    }

    private static Aggregation under(List<Query> others, List<Filter.Facet> facets) {
        Query filter = others.isEmpty() ? Query.of(query -> query.matchAll(all -> all)) : Queries.all(others);
        return Aggregation.of(count -> {
            var filtered = count.filter(filter);
            facets.forEach(facet -> filtered.aggregations(
                    facet.name(),
                    values -> values.terms(terms -> terms.field(facet.field()).size(MOST_VALUES))));
            return filtered;
        });
    }

    /** How many were found before any facet was chosen. */
    static long matching(SearchResponse<?> response) {
        return aggregate(response.aggregations(), EVERYBODY).filter().docCount();
    }

    static Map<Filter.Facet, Map<String, Long>> counts(SearchResponse<?> response) {
        Map<Filter.Facet, Map<String, Long>> counts = new EnumMap<>(Filter.Facet.class);
        response.aggregations().forEach((name, group) -> group.filter()
                .aggregations()
                .forEach((facet, values) -> counts.put(Filter.Facet.valueOf(facet), counts(values))));
        return counts;
    }

    private static Map<String, Long> counts(Aggregate values) {
        Map<String, Long> counts = new LinkedHashMap<>();
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

    private static Aggregate aggregate(Map<String, Aggregate> aggregations, String name) {
        return Objects.requireNonNull(aggregations.get(name));
    }
}
