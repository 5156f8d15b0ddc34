/**
 * Payments that a buyer's bank takes back or asks about. The provider's object is read and the journals that it implies
 * are posted, each once, whatever came before it. While a bank decides, refunds wait and unpaid earnings are frozen; only
 * when it has decided for the buyer does somebody lose something, and a person says who. What happens to the rest of the
 * money is asked of {@link app.gemba.payments.chargebacks.DisputedMoney}.
 */
@NullMarked
package app.gemba.payments.chargebacks;

import org.jspecify.annotations.NullMarked;
