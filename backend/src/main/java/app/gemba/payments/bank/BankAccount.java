package app.gemba.payments.bank;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * A bank account in full, as it is sealed.
 *
 * @param account an IBAN, a CLABE or an account number, without spaces
 * @param bic null where the country's clearing code does without it
 * @param clearingCode the bank's number in its country's clearing system
 */
@Serdeable
public record BankAccount(
        String holder,
        String bankName,
        String account,
        @Nullable String bic,
        @Nullable String clearingCode) {

    /** What may be shown: the country and the last four characters. */
    String mask(String country) {
        return country + " •••• " + account.substring(Math.max(0, account.length() - 4));
    }

    /** Never the account: records are written into logs by accident. */
    @Override
    public String toString() {
        return "BankAccount[sealed]";
    }
}
