package app.gemba.bookings.quote;

import app.gemba.shared.Money;
import java.util.Map;
import java.util.Optional;

/** What a card can be charged at once, in minor units: the payment provider's published limits (money.md 1.11). */
final class Payable {
    private static final Map<String, Long> LEAST =
            Map.of("USD", 50L, "EUR", 50L, "GBP", 30L, "JPY", 50L, "PLN", 200L, "CAD", 50L, "CHF", 50L);

    /** Eight digits: what every way to pay takes. */
    private static final long MOST = 99_999_999L;

    private Payable() {}

    /** Why it can't be paid, in words that fit behind the name of a field. */
    static Optional<String> refusal(Money total) {
        Long least = LEAST.get(total.currency().getCurrencyCode());
        if (least == null) {
            return Optional.of("can't be paid in " + total.currency());
        }
        if (total.minor() < least) {
            return Optional.of("makes a total of " + total + "; at least " + new Money(least, total.currency())
                    + " can be paid by card");
        }
        return total.minor() > MOST
                ? Optional.of("makes a total of " + total + "; at most " + new Money(MOST, total.currency())
                        + " can be paid at once")
                : Optional.empty();
    }
}
