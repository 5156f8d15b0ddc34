package app.gemba.search;

import app.gemba.representatives.Profile;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One condition of a search, said three times: to the index, to a row of the database, and to the reader who misses
 * somebody.
 *
 * @param facet whose own counts it does not narrow; null when it narrows everything
 * @param otherwise why somebody is not found by it; null when nothing may be said
 */
record Filter(
        @Nullable Facet facet,
        Query query,
        Predicate<Profile> admits,
        @Nullable Function<Profile, String> otherwise) {

    /** A kind of filter that is also counted. */
    enum Facet {
        CATEGORIES("categories"),
        SERVICES("services"),
        LANGUAGES("languages"),
        LEVELS("level"),
        COUNTRIES("country");

        private final String field;

        Facet(String field) {
            this.field = field;
        }

        String field() {
            return field;
        }
    }
}
