package app.gemba.payments.bank;

import app.gemba.payments.rails.EntityType;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Bank details as somebody typed them, with or without spaces. */
public record BankDraft(
        EntityType entityType,
        String holder,
        String bankName,
        String account,
        @Nullable String bic,
        @Nullable String clearingCode) {

    BankAccount read() {
        return new BankAccount(
                holder.strip(), bankName.strip(), bare(account), blankToNull(bic), blankToNull(clearingCode));
    }

    private static @Nullable String blankToNull(@Nullable String code) {
        String bare = code == null ? "" : bare(code);
        return bare.isEmpty() ? null : bare;
    }

    private static String bare(String code) {
        return code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return "BankDraft[not shown]";
    }
}
