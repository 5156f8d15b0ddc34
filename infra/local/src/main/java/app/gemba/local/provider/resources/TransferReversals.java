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
import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

/** Money of a transfer that comes back from the connected account. */
public final class TransferReversals implements Resource {

    private static final String TABLE = "transfer_reversal";

    @Override
    public void addTo(Router router) {
        router.post(
                "/v1/transfers/{transfer}/reversals",
                Shape.of("amount int\ndescription text\nmetadata labels\nrefund_application_fee bool"),
                TransferReversals::create);
        router.get(
                "/v1/transfers/{transfer}/reversals",
                Shape.list(""),
                (tx, call) -> Listing.page(
                        tx, call, TABLE, each -> Json.need(each, "transfer").equals(call.variable("transfer"))));
        router.get("/v1/transfers/{transfer}/reversals/{id}", Shape.nothing(), (tx, call) -> {
            JsonObject reversal = Resource.find(tx, TABLE, call.variable("id"), "id");
            if (!Json.need(reversal, "transfer").equals(call.variable("transfer"))) {
                throw ApiError.missing(404, TABLE, call.variable("id"), "id");
            }
            return reversal;
        });
    }

    private static JsonObject create(Tx tx, Call call) {
        Long amount = call.has("amount") ? Json.number(call.params(), "amount") : null;
        return reverse(tx, call.variable("transfer"), amount, Resource.metadata(call.params()));
    }

    /** Somebody takes money of a transfer back at the provider's own desk; all that is left where no amount is given. */
    public static JsonObject reverse(Tx tx, String transfer, @Nullable Long amount) {
        return reverse(tx, transfer, amount, new JsonObject());
    }

    private static JsonObject reverse(Tx tx, String id, @Nullable Long asked, JsonObject metadata) {
        JsonObject transfer = Resource.find(tx, Transfers.TABLE, id, "transfer");
        String currency = Json.need(transfer, "currency");
        long before = Json.number(transfer, "amount_reversed");
        long left = Json.number(transfer, "amount") - before;
        long amount = asked == null ? left : asked;
        if (left == 0 || amount > left) {
            throw ApiError.refused(
                    null,
                    "amount",
                    "Reversal amount (" + Currencies.format(amount, currency)
                            + ") is greater than unreversed amount on transfer (" + Currencies.format(left, currency)
                            + ")");
        }
        if (amount < 1) {
            throw ApiError.malformed(
                    "parameter_invalid_integer", "amount", "This value must be greater than or equal to 1.");
        }
        String account = Json.need(transfer, "destination");
        boolean pending = Json.number(transfer, "_available_on") > tx.seconds();
        long there = pending
                ? BalanceTransactions.total(tx, account, currency)
                : BalanceTransactions.available(tx, account, currency);
        if (there < amount) {
            throw ApiError.refused(
                    "balance_insufficient",
                    null,
                    "The connected account has " + Currencies.format(Math.max(there, 0), currency)
                            + " available, which does not cover the reversal.");
        }
        String reversed = Ids.next("trr_");
        String back = Ids.next("pyr_");
        long availableOn = Math.max(tx.seconds(), Json.number(transfer, "_available_on"));
        BalanceTransactions.recordOf(tx, account, "payment_refund", back, -amount, currency, availableOn);
        JsonObject transaction =
                BalanceTransactions.record(tx, "transfer_refund", reversed, amount, 0, currency, availableOn);
        JsonObject reversal = Json.object(
                "id",
                reversed,
                "object",
                TABLE,
                "amount",
                amount,
                "balance_transaction",
                Json.need(transaction, "id"),
                "created",
                tx.seconds(),
                "currency",
                currency,
                "destination_payment_refund",
                back,
                "metadata",
                metadata,
                "source_refund",
                null,
                "transfer",
                Json.need(transfer, "id"));
        tx.put(reversal);
        transfer.addProperty("amount_reversed", before + amount);
        transfer.addProperty("reversed", amount == left);
        Json.items(Json.child(transfer, "reversals"), "data").add(reversal);
        tx.put(transfer);
        Events.changed(tx, "transfer.reversed", transfer, Json.object("amount_reversed", before));
        return reversal;
    }
}
