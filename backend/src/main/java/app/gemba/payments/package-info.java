/**
 * Moves the money that bookings decide about: the buyer's payment is held, released by decision less commission, or
 * refunded; a representative is paid into an account at the provider. Every call to the provider is an operation that
 * was committed before (see {@code operations}); what the provider did is read from the provider, so webhooks may come
 * late, twice, in any order or never. Whose money is whose stands in the ledger only.
 */
@NullMarked
package app.gemba.payments;

import org.jspecify.annotations.NullMarked;
