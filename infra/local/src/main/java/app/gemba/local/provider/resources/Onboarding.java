package app.gemba.local.provider.resources;

import app.gemba.local.provider.store.Json;
import app.gemba.local.provider.store.Tx;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the holder of a connected account does on the hosted onboarding page. */
public final class Onboarding {

    private static final Pattern BANK_ACCOUNT = Pattern.compile("[A-Z0-9]{5,34}");

    private Onboarding() {}

    /** Where a visit leads. */
    public sealed interface Step {

        /** Show the form. */
        record Ask(JsonObject account, String country) implements Step {}

        /** Show the form again with what is wrong. */
        record Again(JsonObject account, String country, String message) implements Step {}

        /** Back to the platform: finished, or put off. */
        record Back(String url) implements Step {}

        /** The link has been used or is too old; the platform makes a new one there. */
        record Refresh(String url) implements Step {}

        /** There is no such link. */
        record Unknown() implements Step {}
    }

    /** The countries that the form offers. */
    public static List<String> countries() {
        return Accounts.COUNTRIES.keySet().stream().sorted().toList();
    }

    /** The holder opens the link. */
    public static Step open(Tx tx, String accountId, String linkId) {
        JsonObject link = AccountLinks.find(tx, accountId, linkId);
        JsonObject account = tx.get(Accounts.TABLE, accountId);
        if (link == null || account == null) {
            return new Step.Unknown();
        }
        return AccountLinks.visit(tx, link)
                ? new Step.Ask(account, Json.need(account, "country"))
                : new Step.Refresh(Json.need(link, "_refresh_url"));
    }

    /** The holder sends the form, or puts it off with {@code later}. */
    public static Step send(
            Tx tx, String accountId, String linkId, boolean later, String name, String country, String bankAccount) {
        JsonObject link = AccountLinks.find(tx, accountId, linkId);
        JsonObject account = tx.get(Accounts.TABLE, accountId);
        if (link == null || account == null) {
            return new Step.Unknown();
        }
        if (!AccountLinks.visiting(tx, link)) {
            return new Step.Refresh(Json.need(link, "_refresh_url"));
        }
        String bank = bankAccount.replaceAll("[ -]", "").toUpperCase(Locale.ROOT);
        String wrong = later ? null : wrong(name, country, bank);
        if (wrong != null) {
            return new Step.Again(account, country, wrong);
        }
        if (!later) {
            AccountStates.complete(tx, account, name.strip(), country, bank);
        }
        AccountLinks.done(tx, link);
        return new Step.Back(Json.need(link, "_return_url"));
    }

    /** Finishes the onboarding without a visit, for tests and demos. */
    public static boolean complete(Tx tx, String accountId, String name, String bankAccount) {
        JsonObject account = tx.get(Accounts.TABLE, accountId);
        if (account == null) {
            return false;
        }
        AccountStates.complete(tx, account, name, Json.need(account, "country"), bankAccount);
        return true;
    }

    /** Makes requirements due, or clears them with an empty list. */
    public static boolean require(Tx tx, String accountId, List<String> due) {
        JsonObject account = tx.get(Accounts.TABLE, accountId);
        if (account == null) {
            return false;
        }
        AccountStates.require(tx, account, due);
        return true;
    }

    private static @Nullable String wrong(String name, String country, String bank) {
        if (name.isBlank()) {
            return "Please give your full name.";
        }
        if (!Accounts.COUNTRIES.containsKey(country)) {
            return "Please choose the country where you are paid.";
        }
        return BANK_ACCOUNT.matcher(bank).matches()
                ? null
                : "Please give a bank account number or an IBAN: 5 to 34 letters and digits.";
    }
}
