/** The adapter to Stripe; the only code that knows its client library, its words and its amounts. */
@NullMarked
package app.gemba.payments.stripe;

import org.jspecify.annotations.NullMarked;
