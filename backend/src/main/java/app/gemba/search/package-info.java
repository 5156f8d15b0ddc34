/**
 * Finding the right representative: an index in Elasticsearch fed from the outbox, queries over it, and why each hit
 * fits. The only code that knows Elasticsearch. PostgreSQL stays the truth: a hit is shown only while its row says
 * that the person is vetted, and while the index is away a plainer search over the rows stands in.
 */
@NullMarked
package app.gemba.search;

import org.jspecify.annotations.NullMarked;
