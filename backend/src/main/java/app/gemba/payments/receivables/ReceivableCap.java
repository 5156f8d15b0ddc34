package app.gemba.payments.receivables;

import app.gemba.shared.Money;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.convert.format.MapFormat;
import java.util.Currency;
import java.util.Map;

/** How much one representative may owe us and still be paid, {@code gemba.payments.receivable-cap} by currency. */
@ConfigurationProperties("gemba.payments")
final class ReceivableCap {
    private Map<String, Long> receivableCap = Map.of();

    /** In major units: 1000 USD is 1,000.00 dollars. A currency that is not named has a cap of zero. */
    void setReceivableCap(
            @MapFormat(keyFormat = io.micronaut.core.naming.conventions.StringConvention.RAW) Map<String, Long> caps) {
        this.receivableCap = caps;
    }

    boolean exceededBy(Money owed) {
        return owed.compareTo(of(owed.currency())) > 0;
    }

    Money of(Currency currency) {
        long major = receivableCap.getOrDefault(currency.getCurrencyCode(), 0L);
        long minor = Math.multiplyExact(major, Math.round(Math.pow(10, currency.getDefaultFractionDigits())));
        return new Money(minor, currency);
    }
}
