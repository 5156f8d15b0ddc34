/** The payment provider as this module needs it: calls that move money, and facts to read. One adapter implements it. */
@NullMarked
package app.gemba.payments.provider;

import org.jspecify.annotations.NullMarked;
