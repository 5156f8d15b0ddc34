package app.gemba.payments.bank;

import java.util.regex.Pattern;
import org.apache.commons.validator.routines.checkdigit.ABANumberCheckDigit;
import org.jspecify.annotations.Nullable;

/** A country's own numbers for banks, with their names in ISO 20022's external code list where they have one. */
public enum ClearingSystem {
    IFSC("INFSC", "[A-Z]{4}0[A-Z0-9]{6}", "must be four letters, a zero and six more characters, as HDFC0001234"),
    /** Bangladesh's routing number; without a code of its own in the list. */
    BD_ROUTING(null, "\\d{9}", "must have nine digits"),
    CNAPS("CNAPS", "\\d{12}", "must have twelve digits"),
    ABA("USABA", "\\d{9}", "must have nine digits, the last of which checks the others"),
    /** Canada's institution and transit, as 0 + three + five digits. */
    CA_TRANSIT("CACPA", "0\\d{8}", "must be a zero, the three digits of the bank and the five of the branch");

    private final @Nullable String isoCode;
    private final Pattern pattern;
    private final String rule;

    ClearingSystem(@Nullable String isoCode, String pattern, String rule) {
        this.isoCode = isoCode;
        this.pattern = Pattern.compile(pattern);
        this.rule = rule;
    }

    public @Nullable String isoCode() {
        return isoCode;
    }

    boolean accepts(String code) {
        return pattern.matcher(code).matches() && (this != ABA || ABANumberCheckDigit.ABAN_CHECK_DIGIT.isValid(code));
    }

    String rule() {
        return rule;
    }
}
