package app.gemba.local.provider.resources;

import app.gemba.local.provider.api.ApiError;
import app.gemba.local.provider.store.Ids;
import app.gemba.local.provider.store.Json;
import app.gemba.local.provider.store.Tx;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How payouts travel to the bank by the simulator's clock, arrive, and sometimes come back. */
public final class BankTransit {

    private static final long UNDER_WAY_AFTER = Duration.ofHours(1).toSeconds();
    private static final long ARRIVES_AFTER = Duration.ofDays(2).toSeconds();
    private static final String PLATFORM_BANK = "ba_platform";

    /** Account numbers that the provider publishes for tests, by how a payout to them fails. */
    private static final Map<String, String> FAILING = Map.of(
            "000111111116", "no_account",
            "000111111113", "account_closed",
            "000222222227", "insufficient_funds",
            "000333333335", "debit_not_authorized");

    private BankTransit() {}

    static JsonObject begin(Tx tx, @Nullable String account, long amount, String currency, boolean automatic) {
        String bank = PLATFORM_BANK;
        if (account != null) {
            JsonObject holder = Resource.find(tx, Accounts.TABLE, account, "account");
            bank = AccountStates.bank(holder);
            if (bank == null || !Json.flag(holder, "payouts_enabled")) {
                throw ApiError.refused(
                        "payouts_not_allowed", null, "Payouts are not allowed on this account at the moment.");
            }
        }
        String id = Ids.next("po_");
        JsonObject row = account == null
                ? BalanceTransactions.record(tx, "payout", id, -amount, 0, currency, tx.seconds())
                : BalanceTransactions.recordOf(tx, account, "payout", id, -amount, currency, tx.seconds());
        JsonObject payout = Json.object(
                "id",
                id,
                "object",
                Payouts.TABLE,
                "amount",
                amount,
                "arrival_date",
                tx.seconds() + ARRIVES_AFTER,
                "automatic",
                automatic,
                "balance_transaction",
                Json.need(row, "id"),
                "created",
                tx.seconds(),
                "currency",
                currency,
                "description",
                null,
                "destination",
                bank,
                "failure_balance_transaction",
                null,
                "failure_code",
                null,
                "failure_message",
                null,
                "livemode",
                false,
                "metadata",
                new JsonObject(),
                "method",
                "standard",
                "original_payout",
                null,
                "reconciliation_status",
                automatic ? "in_progress" : "not_applicable",
                "reversed_by",
                null,
                "source_type",
                "card",
                "statement_descriptor",
                null,
                "status",
                "pending",
                "type",
                "bank_account");
        if (account != null) {
            payout.addProperty("_account", account);
        }
        tx.put(payout);
        return payout;
    }

    /** Pays out everything that can be spent, as an automatic schedule does. */
    static void payOutAll(Tx tx, @Nullable String account) {
        BalanceTransactions.spendable(tx, account).forEach((currency, amount) -> {
            JsonObject payout = begin(tx, account, amount, currency, true);
            BalanceTransactions.paidOut(tx, account, currency, Json.need(payout, "id"));
            Events.of(tx, account, "payout.created", payout);
        });
    }

    /** Moves every payout to where it is by now. */
    public static void move(Tx tx) {
        List<JsonObject> open = tx.list(Payouts.TABLE)
                .filter(each -> switch (Json.need(each, "status")) {
                    case "pending" -> Json.number(each, "created") + UNDER_WAY_AFTER <= tx.seconds();
                    case "in_transit" -> Json.number(each, "arrival_date") <= tx.seconds();
                    default -> false;
                })
                .map(JsonObject::deepCopy)
                .toList()
                .reversed();
        open.forEach(each -> {
            if (Json.need(each, "status").equals("pending")) {
                each.addProperty("status", "in_transit");
                tx.put(each);
                Events.of(tx, account(each), "payout.updated", each);
            } else {
                arrive(tx, each);
            }
        });
    }

    /** The payout arrives at once; or fails, when the account number is one that fails. */
    public static JsonObject arrive(Tx tx, String id) {
        JsonObject payout = Resource.find(tx, Payouts.TABLE, id, Payouts.TABLE);
        if (!List.of("pending", "in_transit").contains(Json.need(payout, "status"))) {
            throw ApiError.refused(null, null, "The payout is " + Json.need(payout, "status") + ".");
        }
        return arrive(tx, payout);
    }

    private static JsonObject arrive(Tx tx, JsonObject payout) {
        String account = account(payout);
        JsonObject holder = account == null ? null : tx.get(Accounts.TABLE, account);
        String code = holder == null ? null : FAILING.get(AccountStates.bankNumber(holder));
        if (code != null) {
            return fail(tx, Json.need(payout, "id"), code);
        }
        payout.addProperty("status", "paid");
        payout.addProperty("arrival_date", Math.min(Json.number(payout, "arrival_date"), tx.seconds()));
        if (Json.flag(payout, "automatic")) {
            payout.addProperty("reconciliation_status", "completed");
        }
        tx.put(payout);
        Events.of(tx, account, "payout.paid", payout);
        if (Json.flag(payout, "automatic")) {
            Events.of(tx, account, "payout.reconciliation_completed", payout);
        }
        return payout;
    }

    /** The bank sends the money back, also after it had arrived. The bank account is not used again until it is changed. */
    public static JsonObject fail(Tx tx, String id, String code) {
        JsonObject payout = Resource.find(tx, Payouts.TABLE, id, Payouts.TABLE);
        String status = Json.need(payout, "status");
        if (status.equals("failed") || status.equals("canceled")) {
            throw ApiError.refused(null, null, "The payout is " + status + " already.");
        }
        payout.addProperty("failure_code", code);
        payout.addProperty("failure_message", "The bank returned the payout: " + code.replace('_', ' ') + ".");
        String account = account(payout);
        comeBack(tx, payout, "failed", "payout_failure");
        JsonObject holder = account == null ? null : tx.get(Accounts.TABLE, account);
        if (holder != null) {
            AccountStates.bankFailed(tx, holder);
        }
        return payout;
    }

    static JsonObject cancel(Tx tx, JsonObject payout) {
        comeBack(tx, payout, "canceled", "payout_cancel");
        return payout;
    }

    private static void comeBack(Tx tx, JsonObject payout, String status, String type) {
        String account = account(payout);
        String id = Json.need(payout, "id");
        long amount = Json.number(payout, "amount");
        String currency = Json.need(payout, "currency");
        JsonObject row = account == null
                ? BalanceTransactions.record(tx, type, id, amount, 0, currency, tx.seconds())
                : BalanceTransactions.recordOf(tx, account, type, id, amount, currency, tx.seconds());
        payout.addProperty("status", status);
        payout.addProperty("failure_balance_transaction", Json.need(row, "id"));
        tx.put(payout);
        Events.of(tx, account, "payout." + status, payout);
    }

    private static @Nullable String account(JsonObject payout) {
        return Json.text(payout, "_account");
    }
}
