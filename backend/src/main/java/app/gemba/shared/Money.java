package app.gemba.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;

/**
 * An amount in minor units of its currency (ISO 4217 digits: 120000 USD is 1,200.00; 180000 JPY is 180,000).
 * Adding two currencies is a bug and throws; overflow throws.
 */
@Serdeable
@Schema(description = "An amount in minor units (cents) of an ISO 4217 currency")
public record Money(
        long minor,
        @Schema(type = "string", example = "USD") Currency currency) implements Comparable<Money> {
    /** The symbol helps the eye, the code leaves no doubt. */
    private static final Map<String, String> SYMBOLS =
            Map.of("USD", "$", "CAD", "$", "EUR", "€", "GBP", "£", "JPY", "¥", "PLN", "zł");

    @JsonCreator
    static Money of(@JsonProperty("minor") long minor, @JsonProperty("currency") Currency currency) {
        return new Money(minor, currency);
    }

    public static Money of(long minor, String currency) {
        return new Money(minor, Currency.getInstance(currency));
    }

    public static Money zero(Currency currency) {
        return new Money(0, currency);
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(minor, same(other).minor), currency);
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(minor, same(other).minor), currency);
    }

    /** This amount x basisPoints / 10,000, rounded down to the minor unit. */
    public Money shareFloor(int basisPoints) {
        return new Money(
                BigDecimal.valueOf(minor)
                        .multiply(BigDecimal.valueOf(basisPoints))
                        .divide(BigDecimal.valueOf(10_000), 0, RoundingMode.FLOOR)
                        .longValueExact(),
                currency);
    }

    /** This amount x factor, rounded half-even to the minor unit. */
    public Money times(BigDecimal factor) {
        return new Money(
                BigDecimal.valueOf(minor)
                        .multiply(factor)
                        .setScale(0, RoundingMode.HALF_EVEN)
                        .longValueExact(),
                currency);
    }

    public boolean positive() {
        return minor > 0;
    }

    public boolean negative() {
        return minor < 0;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(minor, same(other).minor);
    }

    /** For people and logs, as the site's pages write it: {@code $1,200.00 USD}, {@code -£25.50 GBP}, {@code 80.00 CHF}. */
    @Override
    public String toString() {
        int digits = currency.getDefaultFractionDigits();
        String amount = String.format(
                Locale.ROOT,
                "%,." + digits + "f",
                BigDecimal.valueOf(minor, digits).abs());
        return (negative() ? "-" : "") + SYMBOLS.getOrDefault(currency.getCurrencyCode(), "") + amount + " "
                + currency.getCurrencyCode();
    }

    private Money same(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("Cannot combine " + currency + " with " + other.currency);
        }
        return other;
    }
}
