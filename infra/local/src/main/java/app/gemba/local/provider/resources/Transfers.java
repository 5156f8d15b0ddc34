package app.gemba.local.provider.resources;

import app.gemba.local.provider.api.ApiError;
import app.gemba.local.provider.api.Call;
import app.gemba.local.provider.api.Currencies;
import app.gemba.local.provider.api.Listing;
import app.gemba.local.provider.api.Router;
import app.gemba.local.provider.api.Shape;
import app.gemba.local.provider.store.Ids;
import app.gemba.local.provider.store.Json;
import app.gemba.local.provider.store.Tx;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

/** Money from the platform's balance to a connected account. */
final class Transfers implements Resource {

    static final String TABLE = "transfer";

    private static final String CHANGEABLE = """
            description text
            metadata labels
            """;

    @Override
    public void addTo(Router router) {
        router.post("/v1/transfers", Shape.of(CHANGEABLE + """
                        amount int
                        currency! currency
                        destination! text
                        source_transaction text
                        source_type card
                        transfer_group text
                        """), Transfers::create);
        router.get(
                "/v1/transfers",
                Shape.list("destination text\ntransfer_group text"),
                (tx, call) -> Listing.page(
                        tx,
                        call,
                        TABLE,
                        each -> same(each, call, "destination") && same(each, call, "transfer_group")));
        router.get(
                "/v1/transfers/{transfer}",
                Shape.nothing(),
                (tx, call) -> Resource.find(tx, TABLE, call.variable("transfer"), TABLE));
        router.post("/v1/transfers/{transfer}", Shape.of(CHANGEABLE), (tx, call) -> {
            JsonObject transfer = Resource.find(tx, TABLE, call.variable("transfer"), TABLE);
            transfer.add(
                    "metadata",
                    Resource.metadata(Json.child(transfer, "metadata"), Json.child(call.params(), "metadata")));
            if (call.has("description")) {
                transfer.addProperty("description", call.text("description"));
            }
            tx.put(transfer);
            Events.emit(tx, "transfer.updated", transfer);
            return transfer;
        });
    }

    private static boolean same(JsonObject each, Call call, String field) {
        return !call.has(field) || Json.text(each, field, "").equals(call.text(field));
    }

    private static JsonObject create(Tx tx, Call call) {
        JsonObject params = call.params();
        String destination = Json.need(params, "destination");
        String currency = Json.need(params, "currency");
        String source = call.text("source_transaction");
        JsonObject charge = source == null ? null : Resource.named(tx, Charges.TABLE, source, "source_transaction");
        long amount = amount(params, charge);
        JsonObject account = tx.get(Accounts.TABLE, destination);
        if (account == null || AccountStates.gone(account)) {
            throw ApiError.missing(400, "destination", destination, "destination");
        }
        if (!Json.text(Json.child(account, "capabilities"), "transfers", "").equals("active")) {
            throw ApiError.refused(
                    "insufficient_capabilities_for_transfer",
                    "destination",
                    "Your destination account needs to have at least one of the following capabilities enabled: transfers");
        }
        long availableOn =
                charge == null ? fromBalance(tx, amount, currency) : fromCharge(tx, charge, amount, currency);
        String id = Ids.next("tr_");
        JsonObject transaction = BalanceTransactions.record(tx, TABLE, id, -amount, 0, currency, availableOn);
        JsonObject transfer = Json.object(
                "id",
                id,
                "object",
                TABLE,
                "amount",
                amount,
                "amount_reversed",
                0,
                "balance_transaction",
                Json.need(transaction, "id"),
                "created",
                tx.seconds(),
                "currency",
                currency,
                "description",
                call.text("description"),
                "destination",
                destination,
                "destination_payment",
                Ids.next("py_"),
                "livemode",
                false,
                "metadata",
                Resource.metadata(params),
                "reversals",
                Json.object(
                        "object",
                        "list",
                        "data",
                        new JsonArray(),
                        "has_more",
                        false,
                        "url",
                        "/v1/transfers/" + id + "/reversals"),
                "reversed",
                false,
                "source_transaction",
                source,
                "source_type",
                "card",
                "transfer_group",
                group(call, charge),
                "_available_on",
                availableOn);
        tx.put(transfer);
        String payment = Json.need(transfer, "destination_payment");
        BalanceTransactions.recordOf(tx, destination, "payment", payment, amount, currency, availableOn);
        Events.emit(tx, "transfer.created", transfer);
        return transfer;
    }

    private static @Nullable String group(Call call, @Nullable JsonObject charge) {
        String given = call.text("transfer_group");
        return given != null || charge == null ? given : Json.text(charge, "transfer_group");
    }

    private static long amount(JsonObject params, @Nullable JsonObject charge) {
        if (!params.has("amount")) {
            if (charge == null) {
                throw ApiError.malformed("parameter_missing", "amount", "Missing required param: amount.");
            }
            return Json.number(charge, "amount");
        }
        long amount = Json.number(params, "amount");
        if (amount < 1) {
            throw ApiError.malformed(
                    "parameter_invalid_integer", "amount", "This value must be greater than or equal to 1.");
        }
        return amount;
    }

    /** Without a source the money must be there now. */
    private static long fromBalance(Tx tx, long amount, String currency) {
        if (BalanceTransactions.available(tx, currency) < amount) {
            throw ApiError.refused(
                    "balance_insufficient", null, "You have insufficient available funds in your account.");
        }
        return tx.seconds();
    }

    /** With a source the transfer waits for the charge's money, and all transfers together can't exceed it. */
    private static long fromCharge(Tx tx, JsonObject charge, long amount, String currency) {
        String id = Json.need(charge, "id");
        if (!Json.flag(charge, "paid")) {
            throw ApiError.refused(null, "source_transaction", "The charge " + id + " has failed.");
        }
        JsonObject settled = Resource.find(
                tx, "balance_transaction", Json.need(charge, "balance_transaction"), "source_transaction");
        if (!Json.need(settled, "currency").equals(currency)) {
            throw ApiError.refused(
                    null,
                    "currency",
                    "The currency of source_transaction's balance transaction (" + Json.need(settled, "currency")
                            + ") must be the same as the transfer currency (" + currency + ")");
        }
        long before = tx.list(TABLE)
                .filter(each -> id.equals(Json.text(each, "source_transaction")))
                .mapToLong(each -> Json.number(each, "amount") - Json.number(each, "amount_reversed"))
                .sum();
        if (Math.addExact(before, amount) > Json.number(charge, "amount")) {
            throw ApiError.refused(
                    null,
                    "amount",
                    "Transfers using this transaction as a source must not exceed the source amount of "
                            + Currencies.format(Json.number(charge, "amount"), currency)
                            + ". (There is already a transfer using this source, amounting to "
                            + Currencies.format(before, currency) + ".)");
        }
        return Math.max(tx.seconds(), Json.number(settled, "available_on"));
    }
}
