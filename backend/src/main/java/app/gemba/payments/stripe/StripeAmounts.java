package app.gemba.payments.stripe;

import app.gemba.shared.Money;
import java.util.Locale;
import java.util.Set;

/**
 * Amounts as Stripe counts them. For the currencies that we take, its smallest unit is ISO 4217's; it is not for some
 * others (ISK, UGX, MGA, HUF and TWD payouts), which is why an unknown currency is refused instead of passed on.
 */
final class StripeAmounts {
    private static final Set<String> SAME_AS_ISO = Set.of("USD", "EUR", "GBP", "JPY", "PLN", "CAD", "CHF");

    private StripeAmounts() {}

    static long minor(Money money) {
        currency(money);
        return money.minor();
    }

    static String currency(Money money) {
        return known(money.currency().getCurrencyCode()).toLowerCase(Locale.ROOT);
    }

    static Money money(long amount, String currency) {
        return Money.of(amount, known(currency.toUpperCase(Locale.ROOT)));
    }

    private static String known(String currency) {
        if (!SAME_AS_ISO.contains(currency)) {
            throw new IllegalArgumentException("Payments in " + currency + " are not supported");
        }
        return currency;
    }
}
