package app.gemba.search;

import app.gemba.identity.RepresentativeId;
import app.gemba.places.GeoPoint;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.RangeRelation;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** The few kinds of queries that filters are made of. */
final class Queries {
    private Queries() {}

    static Query term(String field, String value) {
        return Query.of(query -> query.term(term -> term.field(field).value(value)));
    }

    static Query anyOf(String field, Collection<String> values) {
        return Query.of(query -> query.terms(terms -> terms.field(field)
                .terms(any -> any.value(values.stream().map(FieldValue::of).toList()))));
    }

    static Query atLeast(String field, double least) {
        return Query.of(query ->
                query.range(range -> range.number(number -> number.field(field).gte(least))));
    }

    static Query atMost(String field, double most) {
        return Query.of(query ->
                query.range(range -> range.number(number -> number.field(field).lte(most))));
    }

    /** Nothing of the calendar overlaps; the end is not part of the time. */
    static Query notBusy(Instant from, Instant to) {
        return Query.of(query -> query.bool(bool -> bool.mustNot(busy -> busy.range(range -> range.date(date ->
                date.field("busy").gte(from.toString()).lt(to.toString()).relation(RangeRelation.Intersects))))));
    }

    static Query within(GeoPoint point, int radiusKm) {
        return Query.of(query -> query.geoDistance(distance -> distance.field("home")
                .distance(radiusKm + "km")
                .location(at -> at.latlon(centre -> centre.lat(point.lat()).lon(point.lng())))));
    }

    static Query all(List<Query> queries) {
        return Query.of(query -> query.bool(bool -> bool.filter(queries)));
    }

    static Query any(List<Query> queries) {
        return Query.of(query -> query.bool(bool -> bool.should(queries).minimumShouldMatch("1")));
    }

    static Query noneOf(Collection<RepresentativeId> people) {
        return Query.of(query -> query.bool(bool -> bool.mustNot(
                anyOf("id", people.stream().map(id -> id.value().toString()).toList()))));
    }
}
