package app.gemba.local.provider.api;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The provider's own view of currencies, which differs from ISO 4217 in places. */
public final class Currencies {

    private static final Set<String> ZERO_DECIMAL = Set.of(
            "bif", "clp", "djf", "gnf", "jpy", "kmf", "krw", "mga", "pyg", "rwf", "vnd", "vuv", "xaf", "xof", "xpf");
    private static final Set<String> THREE_DECIMAL = Set.of("bhd", "jod", "kwd", "omr", "tnd");
    private static final Set<String> WHOLE_HUNDREDS = Set.of("isk", "ugx");
    private static final Map<String, Long> SMALLEST_CHARGE = Map.ofEntries(
            Map.entry("usd", 50L),
            Map.entry("eur", 50L),
            Map.entry("cad", 50L),
            Map.entry("aud", 50L),
            Map.entry("chf", 50L),
            Map.entry("sgd", 50L),
            Map.entry("gbp", 30L),
            Map.entry("jpy", 50L),
            Map.entry("krw", 50L),
            Map.entry("huf", 17_500L),
            Map.entry("pln", 200L),
            Map.entry("mxn", 1_000L),
            Map.entry("thb", 1_000L),
            Map.entry("hkd", 400L),
            Map.entry("czk", 1_500L),
            Map.entry("dkk", 250L),
            Map.entry("sek", 300L),
            Map.entry("nok", 300L),
            Map.entry("inr", 50L),
            Map.entry("aed", 200L),
            Map.entry("myr", 200L));
    private static final Set<String> TWO_DECIMAL = Set.of(
            "ars", "bdt", "bgn", "brl", "cny", "egp", "idr", "ils", "isk", "nzd", "php", "pkr", "ron", "sar", "try",
            "twd", "uah", "ugx", "zar");
    private static final Map<String, String> SIGNS =
            Map.of("usd", "$", "eur", "€", "gbp", "£", "jpy", "¥", "cad", "CA$");
    private static final long LARGEST_CHARGE = 999_999_999_999L;

    private Currencies() {}

    static boolean known(String code) {
        return SMALLEST_CHARGE.containsKey(code)
                || TWO_DECIMAL.contains(code)
                || ZERO_DECIMAL.contains(code)
                || THREE_DECIMAL.contains(code);
    }

    /** Throws the provider's refusal when the amount can't be charged. */
    public static void checkCharge(long amount, String currency, String param) {
        if (amount < SMALLEST_CHARGE.getOrDefault(currency, 1L)) {
            throw ApiError.refused(
                    "amount_too_small",
                    param,
                    "The total amount must be at least " + format(SMALLEST_CHARGE.getOrDefault(currency, 1L), currency)
                            + ".");
        }
        if (amount > LARGEST_CHARGE) {
            throw ApiError.refused("amount_too_large", param, "The total amount has more than 12 digits.");
        }
        if (WHOLE_HUNDREDS.contains(currency) && amount % 100 != 0) {
            throw ApiError.refused(
                    "invalid_charge_amount_no_decimal_compatible", param, "The amount must be divisible by 100.");
        }
        if (THREE_DECIMAL.contains(currency) && amount % 10 != 0) {
            throw ApiError.refused(null, param, "The last digit of the amount must be 0.");
        }
    }

    /** What the provider keeps of a charge: 2.9 % and 30 minor units, or 3.6 % where there are no minor units. */
    public static long fee(long amount, String currency) {
        return ZERO_DECIMAL.contains(currency) ? perMille(amount, 36) : perMille(amount, 29) + 30;
    }

    private static long perMille(long amount, long rate) {
        return Math.floorDiv(Math.addExact(Math.multiplyExact(amount, rate), 500), 1000);
    }

    /** An amount for people, such as {@code $1,200.00} or {@code ¥180,000}. */
    public static String format(long amount, String currency) {
        int digits = ZERO_DECIMAL.contains(currency) ? 0 : THREE_DECIMAL.contains(currency) ? 3 : 2;
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ENGLISH));
        format.setMinimumFractionDigits(digits);
        String sign = SIGNS.getOrDefault(currency, currency.toUpperCase(Locale.ROOT) + " ");
        return (amount < 0 ? "-" : "") + sign + format.format(BigDecimal.valueOf(Math.absExact(amount), digits));
    }
}
