/**
 * Whose money is whose: double entry, append-only, balanced per currency by the database itself. {@link
 * app.gemba.ledger.Postings} is the table of everything that can happen to money; {@link app.gemba.ledger.Ledger}
 * writes it, once per source. Knows neither bookings nor a payment provider, only their ids.
 */
@NullMarked
package app.gemba.ledger;

import org.jspecify.annotations.NullMarked;
