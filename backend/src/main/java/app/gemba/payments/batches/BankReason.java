package app.gemba.payments.batches;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why a bank refuses a payment, by the codes of ISO 20022's external list (ExternalStatusReason1Code and
 * ExternalReturnReason1Code) that name something for us to do.
 */
record BankReason(String code, @Nullable String narrative) {
    private record Meaning(String words, boolean aboutDetails) {}

    private static final Map<String, Meaning> KNOWN = Map.ofEntries(
            Map.entry("AC01", new Meaning("the account number is wrong", true)),
            Map.entry("AC03", new Meaning("the account number is not valid at that bank", true)),
            Map.entry("AC04", new Meaning("the account is closed", true)),
            Map.entry("AC06", new Meaning("the account is blocked", true)),
            Map.entry("AC07", new Meaning("the account is closed", true)),
            Map.entry("AC13", new Meaning("the account is of a kind that cannot receive this payment", true)),
            Map.entry("AC14", new Meaning("the account is of a kind that cannot receive this payment", true)),
            Map.entry("AG01", new Meaning("payments into this account are not allowed", true)),
            Map.entry("BE01", new Meaning("the name does not belong to the account", true)),
            Map.entry("BE06", new Meaning("the bank does not know this customer", true)),
            Map.entry("RC01", new Meaning("the bank's code is wrong", true)),
            Map.entry("RC04", new Meaning("the receiver's bank code is wrong", true)),
            Map.entry("MD07", new Meaning("the account's holder has died", true)),
            Map.entry("AM01", new Meaning("the amount is zero", false)),
            Map.entry("AM02", new Meaning("the amount is above what is allowed", false)),
            Map.entry("AM03", new Meaning("the currency is not taken", false)),
            Map.entry("AM04", new Meaning("there was not enough money on our account", false)),
            Map.entry("AM05", new Meaning("the bank takes it for a duplicate", false)),
            Map.entry("AM09", new Meaning("the amount is wrong", false)),
            Map.entry("CUST", new Meaning("we asked for it to be stopped", false)),
            Map.entry("DT01", new Meaning("the date is wrong", false)),
            Map.entry("FF01", new Meaning("the file has a wrong format", false)),
            Map.entry("FOCR", new Meaning("it was recalled", false)),
            Map.entry("MS02", new Meaning("the receiver's side gives no reason", false)),
            Map.entry("MS03", new Meaning("the bank gives no reason", false)),
            Map.entry("RR04", new Meaning("a law or regulation forbids it", false)));

    private static final int LONGEST = 200;

    /** Words of a bank, without what could be an account number in them. */
    static BankReason of(String code, @Nullable String narrative) {
        String bare = code.replaceAll("[^A-Za-z0-9]", "");
        String said = narrative == null
                ? ""
                : narrative
                        .replaceAll("(?:[A-Z]{2})?\\d(?:[ -]?[A-Z0-9]){7,}", "…")
                        .strip();
        return new BankReason(
                bare.isEmpty() ? "MS03" : bare.substring(0, Math.min(bare.length(), 8)),
                said.isEmpty() ? null : said.substring(0, Math.min(said.length(), LONGEST)));
    }

    /** As {@link #stored} wrote it. */
    static BankReason read(String stored) {
        int space = stored.indexOf(' ');
        return space < 0
                ? new BankReason(stored, null)
                : new BankReason(stored.substring(0, space), stored.substring(space + 1));
    }

    String stored() {
        return narrative == null ? code : code + " " + narrative;
    }

    boolean aboutDetails() {
        Meaning known = KNOWN.get(code);
        return known != null && known.aboutDetails();
    }

    String words() {
        Meaning known = KNOWN.get(code);
        String what = known == null ? "the bank gives a reason that we do not know" : known.words();
        return what + " (" + code + ")" + (narrative == null ? "" : ": " + narrative);
    }
}
