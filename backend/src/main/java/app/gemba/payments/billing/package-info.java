/** What a buyer's organisation wants to stand on its invoices. */
@NullMarked
package app.gemba.payments.billing;

import org.jspecify.annotations.NullMarked;
