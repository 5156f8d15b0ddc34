package app.gemba.ledger;

import app.gemba.shared.Money;
import java.util.Currency;

/**
 * Who bears something that was given back after it was released.
 *
 * @param representative what the representative gives back
 * @param commission what we give back of what we earned with the booking
 * @param losses what we bear beyond that
 */
public record Shares(Money representative, Money commission, Money losses) {

    public Money total() {
        return representative.plus(commission).plus(losses);
    }

    Currency currency() {
        return representative.currency();
    }
}
