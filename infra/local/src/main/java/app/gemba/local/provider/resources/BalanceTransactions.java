package app.gemba.local.provider.resources;

import app.gemba.local.provider.api.Call;
import app.gemba.local.provider.api.Listing;
import app.gemba.local.provider.api.Router;
import app.gemba.local.provider.api.Shape;
import app.gemba.local.provider.store.Ids;
import app.gemba.local.provider.store.Json;
import app.gemba.local.provider.store.Tx;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every movement of the platform's balance, and the balance that they add up to. */
public final class BalanceTransactions implements Resource {

    private static final String TABLE = "balance_transaction";

    @Override
    public void addTo(Router router) {
        Shape list = Shape.list("""
                currency currency
                source text
                type text
                payout text
                """);
        router.get(
                "/v1/balance_transactions",
                list,
                (tx, call) -> Listing.page(tx, call, TABLE, each -> matches(each, call)));
        router.get(
                "/v1/balance_transactions/{id}",
                Shape.nothing(),
                (tx, call) -> Resource.own(tx, TABLE, call.variable("id"), "id", call));
        router.get("/v1/balance", Shape.nothing(), BalanceTransactions::balance);
    }

    private static boolean matches(JsonObject each, Call call) {
        return belongs(each, call.account())
                && same(each, call, "currency")
                && same(each, call, "source")
                && same(each, call, "type")
                && (!call.has("payout") || Json.text(each, "_payout", "").equals(call.text("payout")));
    }

    private static boolean belongs(JsonObject each, @Nullable String account) {
        return account == null ? !each.has("_account") : account.equals(Json.text(each, "_account"));
    }

    private static boolean same(JsonObject each, Call call, String field) {
        return !call.has(field) || Json.text(each, field, "").equals(call.text(field));
    }

    /** A movement of the platform's balance; {@code amount} before the fee, negative when money leaves. */
    static JsonObject record(
            Tx tx, String type, String source, long amount, long fee, String currency, long availableOn) {
        return record(tx, null, type, source, amount, fee, currency, availableOn);
    }

    /** A movement of a connected account's balance. */
    static JsonObject recordOf(
            Tx tx, String account, String type, String source, long amount, String currency, long availableOn) {
        return record(tx, account, type, source, amount, 0, currency, availableOn);
    }

    private static JsonObject record(
            Tx tx,
            @Nullable String account,
            String type,
            String source,
            long amount,
            long fee,
            String currency,
            long availableOn) {
        JsonArray fees = fee == 0
                ? new JsonArray()
                : Json.array(Json.object(
                        "amount",
                        fee,
                        "application",
                        null,
                        "currency",
                        currency,
                        "description",
                        "Processing fees",
                        "type",
                        "stripe_fee"));
        JsonObject row = Json.object(
                "id",
                Ids.next("txn_"),
                "object",
                TABLE,
                "amount",
                amount,
                "available_on",
                availableOn,
                "balance_type",
                "payments",
                "created",
                tx.seconds(),
                "currency",
                currency,
                "description",
                null,
                "exchange_rate",
                null,
                "fee",
                fee,
                "fee_details",
                fees,
                "net",
                amount - fee,
                "reporting_category",
                type.equals("transfer_refund") ? "transfer_reversal" : type,
                "source",
                source,
                "status",
                "pending",
                "type",
                type);
        if (account != null) {
            row.addProperty("_account", account);
        }
        tx.put(row);
        return row;
    }

    /** What the platform can spend now. */
    static long available(Tx tx, String currency) {
        return available(tx, null, currency);
    }

    /** What an account, or the platform, can spend now. */
    static long available(Tx tx, @Nullable String account, String currency) {
        long now = tx.seconds();
        return rows(tx, account, currency)
                .filter(each -> Json.number(each, "available_on") <= now)
                .mapToLong(each -> Json.number(each, "net"))
                .sum();
    }

    /** What the platform has, spendable now or later. */
    static long total(Tx tx, String currency) {
        return total(tx, null, currency);
    }

    /** What an account, or the platform, has, spendable now or later. */
    static long total(Tx tx, @Nullable String account, String currency) {
        return rows(tx, account, currency)
                .mapToLong(each -> Json.number(each, "net"))
                .sum();
    }

    private static Stream<JsonObject> rows(Tx tx, @Nullable String account, String currency) {
        return tx.list(TABLE).filter(each -> belongs(each, account)).filter(each -> Json.need(each, "currency")
                .equals(currency));
    }

    /** The currencies in which there is something to spend. */
    static Map<String, Long> spendable(Tx tx, @Nullable String account) {
        Map<String, Long> amounts = new TreeMap<>();
        long now = tx.seconds();
        tx.list(TABLE)
                .filter(each -> belongs(each, account))
                .filter(each -> Json.number(each, "available_on") <= now)
                .forEach(each -> amounts.merge(Json.need(each, "currency"), Json.number(each, "net"), Long::sum));
        amounts.values().removeIf(amount -> amount <= 0);
        return amounts;
    }

    /** Notes in which automatic payout everything that could be spent has left. */
    static void paidOut(Tx tx, @Nullable String account, String currency, String payout) {
        long now = tx.seconds();
        List<JsonObject> gone = rows(tx, account, currency)
                .filter(each -> Json.number(each, "available_on") <= now && !each.has("_payout"))
                .map(JsonObject::deepCopy)
                .toList();
        gone.forEach(each -> {
            each.addProperty("_payout", payout);
            tx.put(each);
        });
    }

    /** What the platform has in each currency: spendable, and not yet. */
    public static Map<String, long[]> funds(Tx tx) {
        return funds(tx, null);
    }

    private static Map<String, long[]> funds(Tx tx, @Nullable String account) {
        Map<String, long[]> funds = new TreeMap<>();
        long now = tx.seconds();
        tx.list(TABLE).filter(each -> belongs(each, account)).forEach(each -> {
            int part = Json.number(each, "available_on") <= now ? 0 : 1;
            funds.computeIfAbsent(Json.need(each, "currency"), currency -> new long[2])[part] +=
                    Json.number(each, "net");
        });
        return funds;
    }

    /** How many seconds from now all money of the platform can be spent; 0 when it can. */
    public static long pendingSeconds(Tx tx) {
        long now = tx.seconds();
        return tx.list(TABLE)
                .filter(each -> belongs(each, null))
                .mapToLong(each -> Json.number(each, "available_on") - now)
                .filter(seconds -> seconds > 0)
                .max()
                .orElse(0);
    }

    private static JsonObject balance(Tx tx, Call call) {
        Map<String, long[]> funds = funds(tx, call.account());
        return Json.object(
                "object",
                "balance",
                "available",
                part(funds, 0),
                "connect_reserved",
                new JsonArray(),
                "livemode",
                false,
                "pending",
                part(funds, 1));
    }

    private static JsonArray part(Map<String, long[]> funds, int which) {
        JsonArray part = new JsonArray();
        funds.forEach((currency, amounts) -> part.add(Json.object(
                "amount", amounts[which], "currency", currency, "source_types", Json.object("card", amounts[which]))));
        return part;
    }
}
