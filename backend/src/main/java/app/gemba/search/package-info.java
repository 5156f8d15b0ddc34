/**
 * Finding the right representative: an index in Elasticsearch fed from the outbox, queries over it, why each hit fits,
 * and the ranking for a brief. The only code that knows Elasticsearch. PostgreSQL stays the truth: a hit is shown only
 * while its row says that the person is vetted, and while the index is away a plainer search over the rows stands in.
 * {@link app.gemba.search.Wishes} makes the wish, {@link app.gemba.search.Filters} are its conditions,
 * {@link app.gemba.search.Scoring} is the documented score; the words of the trade are in search/trade-words.txt.
 */
@NullMarked
package app.gemba.search;

import org.jspecify.annotations.NullMarked;
