package app.gemba.local.provider.resources;

import app.gemba.local.provider.store.Ids;
import app.gemba.local.provider.store.Json;
import app.gemba.local.provider.store.Tx;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What becomes of a connected account: complete, short of something, rejected, taken away from the platform. */
public final class AccountStates {

    private static final String PAST_DUE = "requirements.past_due";

    private AccountStates() {}

    static JsonObject requirements(List<String> due, @Nullable String disabled) {
        return Json.object(
                "alternatives",
                new JsonArray(),
                "current_deadline",
                null,
                "currently_due",
                due,
                "disabled_reason",
                disabled,
                "errors",
                new JsonArray(),
                "eventually_due",
                due,
                "past_due",
                due,
                "pending_verification",
                new JsonArray());
    }

    static JsonObject banks(String id, JsonArray data) {
        return Json.object(
                "object", "list", "data", data, "has_more", false, "url", "/v1/accounts/" + id + "/external_accounts");
    }

    /** The bank account's id, or null while there is none. */
    static @Nullable String bank(JsonObject account) {
        JsonObject bank = bankAccount(account);
        return bank == null ? null : Json.need(bank, "id");
    }

    static String bankNumber(JsonObject account) {
        JsonObject bank = bankAccount(account);
        return bank == null ? "" : Json.text(bank, "_number", "");
    }

    private static @Nullable JsonObject bankAccount(JsonObject account) {
        JsonArray banks = Json.items(Json.child(account, "external_accounts"), "data");
        return banks.isEmpty() ? null : banks.get(0).getAsJsonObject();
    }

    /** Whether the account no longer belongs to the platform. */
    static boolean gone(JsonObject account) {
        return Json.flag(account, "_gone");
    }

    /** The holder has given everything: the account can be paid from now on. */
    static void complete(Tx tx, JsonObject account, String name, String country, String bankAccount) {
        String id = Json.need(account, "id");
        account.addProperty("details_submitted", true);
        account.addProperty("payouts_enabled", true);
        Json.child(account, "capabilities").addProperty("transfers", "active");
        Json.child(account, "tos_acceptance").addProperty("date", tx.seconds());
        Json.child(account, "business_profile").addProperty("name", name);
        account.addProperty("country", country);
        account.add("requirements", requirements(List.of(), null));
        JsonObject bank = Json.object(
                "id",
                Ids.next("ba_"),
                "object",
                "bank_account",
                "account",
                id,
                "account_holder_name",
                name,
                "bank_name",
                "TEST BANK",
                "country",
                country,
                "currency",
                Json.need(account, "default_currency"),
                "default_for_currency",
                true,
                "last4",
                bankAccount.substring(bankAccount.length() - 4),
                "status",
                "new",
                "_number",
                bankAccount);
        account.add("external_accounts", banks(id, Json.array(bank)));
        tx.put(account);
        Events.aboutAccount(tx, "account.updated", account);
    }

    /** What is missing or wrong, so that the account can't be paid any more; an empty list puts it right again. */
    static void require(Tx tx, JsonObject account, List<String> due) {
        boolean fine = due.isEmpty();
        account.add("requirements", requirements(due, fine ? null : PAST_DUE));
        account.addProperty("payouts_enabled", fine);
        able(tx, account, fine ? "active" : "inactive");
    }

    private static void able(Tx tx, JsonObject account, String status) {
        String before = Json.text(Json.child(account, "capabilities"), "transfers", "");
        Json.child(account, "capabilities").addProperty("transfers", status);
        tx.put(account);
        Events.aboutAccount(tx, "account.updated", account);
        if (!before.equals(status)) {
            String id = Json.need(account, "id");
            JsonObject requirements = Json.child(account, "requirements");
            JsonObject capability = Json.object(
                    "id", "transfers", "object", "capability", "account", id, "requested", true, "status", status);
            capability.add("requirements", requirements.deepCopy());
            Events.of(tx, id, "capability.updated", capability);
        }
    }

    /** Gives the capability to receive transfers the status {@code active}, {@code inactive} or {@code pending}. */
    public static JsonObject capability(Tx tx, String id, String status) {
        if (!List.of("active", "inactive", "pending").contains(status)) {
            throw new IllegalArgumentException("A capability can't be " + status);
        }
        JsonObject account = Resource.find(tx, Accounts.TABLE, id, "account");
        able(tx, account, status);
        return account;
    }

    /** The provider turns the holder away for good; {@code reason} is fraud, listed, terms_of_service or other. */
    public static JsonObject reject(Tx tx, String id, String reason) {
        JsonObject account = Resource.find(tx, Accounts.TABLE, id, "account");
        account.add("requirements", requirements(List.of(), "rejected." + reason));
        account.addProperty("payouts_enabled", false);
        able(tx, account, "inactive");
        return account;
    }

    /** The holder takes the account away from the platform. */
    public static JsonObject deauthorize(Tx tx, String id) {
        JsonObject account = Resource.find(tx, Accounts.TABLE, id, "account");
        account.addProperty("_gone", true);
        tx.put(account);
        Events.of(
                tx,
                id,
                "account.application.deauthorized",
                Json.object("id", "ca_gemba", "object", "application", "name", "Gemba"));
        return account;
    }

    /** A payout came back: nothing goes to that bank account until the holder gives another. */
    static void bankFailed(Tx tx, JsonObject account) {
        JsonObject bank = bankAccount(account);
        if (bank != null) {
            bank.addProperty("status", "errored");
            Events.of(tx, Json.need(account, "id"), "account.external_account.updated", bank);
        }
        account.addProperty("payouts_enabled", false);
        account.add("requirements", requirements(List.of("external_account"), null));
        tx.put(account);
        Events.aboutAccount(tx, "account.updated", account);
    }
}
