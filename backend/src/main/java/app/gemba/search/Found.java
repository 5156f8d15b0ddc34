package app.gemba.search;

import app.gemba.representatives.Profile;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One page of people, best first, with the counts of every facet under the other facets' filters.
 *
 * @param next where the next page begins, null on the last page
 */
record Found(List<Profile> people, @Nullable String next, long total, Map<Filter.Facet, Map<String, Long>> counts) {}
