package app.gemba.payments.bank;

import java.util.Map;
import java.util.regex.Pattern;
import org.iban4j.CountryCode;
import org.iban4j.IbanUtil;
import org.jspecify.annotations.Nullable;

/**
 * What a bank in one country must be told. Countries of the IBAN register are asked for it; the others stand in a table
 * with the length of their account numbers and the clearing code that their banks need. A country that is in neither is
 * asked for an account number and a BIC, which every bank that can be paid from abroad has.
 *
 * @param number how account numbers look that are neither an IBAN nor a CLABE
 */
public record BankFormat(
        String country,
        AccountFormat account,
        @Nullable ClearingSystem clearing,
        boolean clearingRequired,
        boolean bicRequired,
        Pattern number) {

    private static final Pattern ANY_NUMBER = Pattern.compile("[A-Z0-9]{4,34}");

    private static final Map<String, BankFormat> TABLE = Map.of(
            // 62... of 16 to 19 digits is a UnionPay card, which is checked by Luhn's rule as well
            "CN", numbers("CN", ClearingSystem.CNAPS, false, true, "\\d{9,25}"),
            "VN", numbers("VN", null, false, true, "\\d{6,19}"),
            "IN", numbers("IN", ClearingSystem.IFSC, true, false, "\\d{9,18}"),
            "BD", numbers("BD", ClearingSystem.BD_ROUTING, true, true, "\\d{10,17}"),
            "US", numbers("US", ClearingSystem.ABA, true, false, "\\d{4,17}"),
            "CA", numbers("CA", ClearingSystem.CA_TRANSIT, true, true, "\\d{5,12}"),
            "MX", new BankFormat("MX", AccountFormat.CLABE, null, false, true, ANY_NUMBER));

    static BankFormat of(String country) {
        BankFormat listed = TABLE.get(country);
        if (listed != null) {
            return listed;
        }
        CountryCode code = CountryCode.getByCode(country);
        return code != null && IbanUtil.isSupportedCountry(code)
                ? new BankFormat(country, AccountFormat.IBAN, null, false, !inTheEea(code), ANY_NUMBER)
                : numbers(country, null, false, true, ANY_NUMBER.pattern());
    }

    /** Where the IBAN alone finds the bank. */
    private static boolean inTheEea(CountryCode country) {
        return switch (country) {
            case AT,
                    BE,
                    BG,
                    HR,
                    CY,
                    CZ,
                    DK,
                    EE,
                    FI,
                    FR,
                    DE,
                    GR,
                    HU,
                    IE,
                    IT,
                    LV,
                    LT,
                    LU,
                    MT,
                    NL,
                    PL,
                    PT,
                    RO,
                    SK,
                    SI,
                    ES,
                    SE,
                    IS,
                    LI,
                    NO,
                    CH,
                    GB -> true;
            default -> false;
        };
    }

    private static BankFormat numbers(
            String country, @Nullable ClearingSystem clearing, boolean clearingRequired, boolean bic, String number) {
        return new BankFormat(country, AccountFormat.NUMBER, clearing, clearingRequired, bic, Pattern.compile(number));
    }
}
