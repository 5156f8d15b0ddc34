/**
 * Calls to the provider that happen exactly once. A row is committed first; a worker leases it, calls with no
 * transaction open, and writes the result in another transaction. No answer leaves it UNKNOWN, to be repeated under the
 * same key or, after the provider forgot the key, to be looked up and never sent again.
 */
@NullMarked
package app.gemba.payments.operations;

import org.jspecify.annotations.NullMarked;
