/**
 * The ways on which money reaches representatives, behind one port. Which of them serves a country is a dated table,
 * not code; a country without a row cannot be paid yet. Rails that pay by hand see the payouts through {@link
 * app.gemba.payments.rails.PayoutBook}.
 */
@NullMarked
package app.gemba.payments.rails;

import org.jspecify.annotations.NullMarked;
