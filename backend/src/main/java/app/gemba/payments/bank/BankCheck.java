package app.gemba.payments.bank;

import app.gemba.shared.FieldError;
import app.gemba.shared.LatinText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit;
import org.iban4j.BicUtil;
import org.iban4j.Iban4jException;
import org.iban4j.IbanUtil;

/** What is wrong with bank details, field by field. No message repeats what was typed. */
final class BankCheck {
    private final BankFormat format;
    private final BankAccount given;
    private final List<FieldError> errors = new ArrayList<>();

    private BankCheck(BankFormat format, BankAccount given) {
        this.format = format;
        this.given = given;
    }

    static List<FieldError> errors(BankFormat format, BankAccount given) {
        BankCheck check = new BankCheck(format, given);
        check.names();
        check.account();
        check.bic();
        check.clearingCode();
        return check.errors;
    }

    private void names() {
        if (LatinText.of(given.holder(), LatinText.LONGEST_NAME).length() < 2) {
            refuse("holder", "must be the name that the bank knows, in letters");
        }
        if (LatinText.of(given.bankName(), LatinText.LONGEST_NAME).length() < 2) {
            refuse("bankName", "must be the name of the bank, in letters");
        }
    }

    private void account() {
        switch (format.account()) {
            case IBAN -> iban();
            case CLABE -> {
                if (!clabe(given.account())) {
                    refuse("account", "must be a CLABE: 18 digits, the last of which checks the others");
                }
            }
            case NUMBER -> number();
        }
    }

    private void iban() {
        try {
            IbanUtil.validate(given.account());
            if (!given.account().startsWith(format.country())) {
                refuse("account", "must be an IBAN that begins with " + format.country());
            }
        } catch (Iban4jException wrong) {
            refuse("account", "is no valid IBAN; please compare it with your bank's letter");
        }
    }

    private void number() {
        String number = given.account();
        if (!format.number().matcher(number).matches()) {
            refuse(
                    "account",
                    "is no account number of a bank in %s; please compare it with your bank's letter"
                            .formatted(Locale.of("", format.country()).getDisplayCountry(Locale.ENGLISH)));
        } else if (unionPay(number) && !LuhnCheckDigit.LUHN_CHECK_DIGIT.isValid(number)) {
            refuse("account", "has a digit that is wrong: its last digit does not fit the others");
        }
    }

    private boolean unionPay(String number) {
        return format.country().equals("CN") && number.matches("62\\d{14,17}");
    }

    private void bic() {
        String bic = given.bic();
        if (bic == null) {
            if (format.bicRequired()) {
                refuse("bic", "is needed for payments from abroad; your bank names it as BIC or SWIFT code");
            }
            return;
        }
        try {
            BicUtil.validate(bic);
            if (format.account() != AccountFormat.IBAN && !bic.startsWith(format.country(), 4)) {
                refuse("bic", "belongs to a bank in another country");
            }
        } catch (Iban4jException wrong) {
            refuse("bic", "must be a BIC: eight or eleven letters and digits");
        }
    }

    private void clearingCode() {
        ClearingSystem system = format.clearing();
        String code = given.clearingCode();
        if (system == null) {
            if (code != null) {
                refuse("clearingCode", "is not used in this country");
            }
        } else if (code == null) {
            if (format.clearingRequired()) {
                refuse("clearingCode", "is needed: it " + system.rule());
            }
        } else if (!system.accepts(code)) {
            refuse("clearingCode", system.rule());
        }
    }

    /** The check digit by the weights 3, 7, 1, as Banco de México defines it. */
    private static boolean clabe(String number) {
        if (!number.matches("\\d{18}")) {
            return false;
        }
        int[] weights = {3, 7, 1};
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += (number.charAt(i) - '0') * weights[i % 3] % 10;
        }
        return (10 - sum % 10) % 10 == number.charAt(17) - '0';
    }

    private void refuse(String field, String message) {
        errors.add(new FieldError(field, message));
    }
}
