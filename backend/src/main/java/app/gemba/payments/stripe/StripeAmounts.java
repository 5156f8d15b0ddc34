package app.gemba.payments.stripe;

import app.gemba.shared.Money;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Amounts as Stripe counts them. Its digits are not always ISO 4217's; the differences are the provider's published
 * special cases (money.md 1.11). An amount that it could not represent is refused here, before the wire.
 */
final class StripeAmounts {
    /** What an amount is for: some currencies are counted otherwise when they are paid out. */
    enum Use {
        CHARGE,
        PAYOUT
    }

    /** Charges are settled one to one in these only; everything else is refused when quoting. */
    private static final Set<String> TAKEN = Set.of("USD", "EUR", "GBP", "JPY", "PLN", "CAD", "CHF");

    private static final Set<String> WITHOUT_DIGITS = Set.of(
            "BIF", "CLP", "DJF", "GNF", "JPY", "KMF", "KRW", "MGA", "PYG", "RWF", "VND", "VUV", "XAF", "XOF", "XPF");
    private static final Set<String> THREE_DIGITS = Set.of("BHD", "JOD", "KWD", "OMR", "TND");

    /** Counted in hundredths, of which only whole units are taken. */
    private static final Map<String, Set<Use>> WHOLE_UNITS = Map.of(
            "ISK", Set.of(Use.CHARGE, Use.PAYOUT),
            "UGX", Set.of(Use.CHARGE, Use.PAYOUT),
            "HUF", Set.of(Use.PAYOUT),
            "TWD", Set.of(Use.PAYOUT));

    private StripeAmounts() {}

    static long minor(Money money) {
        currency(money);
        return minor(money, Use.CHARGE);
    }

    /** The number for the wire, in whatever currency. Throws where the provider has no such amount. */
    static long minor(Money money, Use use) {
        String currency = money.currency().getCurrencyCode();
        BigDecimal amount = BigDecimal.valueOf(money.minor(), money.currency().getDefaultFractionDigits());
        try {
            long counted = amount.movePointRight(digits(currency)).longValueExact();
            if (counted % step(currency, use) != 0) {
                throw new IllegalArgumentException("The provider has no amount such as " + money);
            }
            return counted;
        } catch (ArithmeticException finer) {
            throw new IllegalArgumentException("The provider has no amount such as " + money, finer);
        }
    }

    static String currency(Money money) {
        return known(money.currency().getCurrencyCode()).toLowerCase(Locale.ROOT);
    }

    static Money money(long amount, String currency) {
        String known = known(currency.toUpperCase(Locale.ROOT));
        Money unit = Money.of(0, known);
        return new Money(
                BigDecimal.valueOf(amount, digits(known))
                        .movePointRight(unit.currency().getDefaultFractionDigits())
                        .longValueExact(),
                unit.currency());
    }

    private static int digits(String currency) {
        return WITHOUT_DIGITS.contains(currency) ? 0 : THREE_DIGITS.contains(currency) ? 3 : 2;
    }

    private static int step(String currency, Use use) {
        if (THREE_DIGITS.contains(currency)) {
            return 10;
        }
        return WHOLE_UNITS.getOrDefault(currency, Set.of()).contains(use) ? 100 : 1;
    }

    /** What Stripe holds in whatever currency, also one that we would never ask for: to be seen, not to be moved. */
    static Money any(long amount, String currency) {
        return Money.of(amount, currency.toUpperCase(Locale.ROOT));
    }

    private static String known(String currency) {
        if (!TAKEN.contains(currency)) {
            throw new IllegalArgumentException("Payments in " + currency + " are not supported");
        }
        return currency;
    }
}
