package app.gemba.local.provider.resources;

import app.gemba.local.provider.api.ApiError;
import app.gemba.local.provider.api.Call;
import app.gemba.local.provider.api.Listing;
import app.gemba.local.provider.api.Router;
import app.gemba.local.provider.api.Shape;
import app.gemba.local.provider.store.Json;
import app.gemba.local.provider.store.Tx;
import com.google.gson.JsonObject;
import java.util.Objects;

/** Money from a balance to a bank account: the platform's own, or a connected account's. */
final class Payouts implements Resource {

    static final String TABLE = "payout";

    @Override
    public void addTo(Router router) {
        router.post("/v1/payouts", Shape.of("""
                        amount! int
                        currency! currency
                        description text
                        destination text
                        metadata labels
                        method instant|standard
                        source_type bank_account|card|fpx
                        statement_descriptor text
                        """), Payouts::create);
        Shape list = Shape.list("""
                arrival_date.gt int
                arrival_date.gte int
                arrival_date.lt int
                arrival_date.lte int
                destination text
                status canceled|failed|in_transit|paid|pending
                """);
        router.get(
                "/v1/payouts",
                list,
                (tx, call) -> Listing.page(
                        tx,
                        call,
                        TABLE,
                        each -> Objects.equals(Json.text(each, "_account"), call.account())
                                && Listing.within(call.params(), "arrival_date", Json.number(each, "arrival_date"))
                                && same(each, call, "destination")
                                && same(each, call, "status")));
        router.get(
                "/v1/payouts/{payout}",
                Shape.nothing(),
                (tx, call) -> Resource.own(tx, TABLE, call.variable("payout"), TABLE, call));
        router.post("/v1/payouts/{payout}", Shape.of("metadata labels"), (tx, call) -> {
            JsonObject payout = Resource.own(tx, TABLE, call.variable("payout"), TABLE, call);
            payout.add(
                    "metadata",
                    Resource.metadata(Json.child(payout, "metadata"), Json.child(call.params(), "metadata")));
            tx.put(payout);
            Events.of(tx, call.account(), "payout.updated", payout);
            return payout;
        });
        router.post("/v1/payouts/{payout}/cancel", Shape.nothing(), (tx, call) -> {
            JsonObject payout = Resource.own(tx, TABLE, call.variable("payout"), TABLE, call);
            if (!Json.need(payout, "status").equals("pending")) {
                throw ApiError.refused(
                        null, null, "Payouts can't be canceled once they are " + Json.need(payout, "status") + ".");
            }
            return BankTransit.cancel(tx, payout);
        });
    }

    private static boolean same(JsonObject each, Call call, String field) {
        return !call.has(field) || Json.text(each, field, "").equals(call.text(field));
    }

    private static JsonObject create(Tx tx, Call call) {
        JsonObject params = call.params();
        long amount = Json.number(params, "amount");
        String currency = Json.need(params, "currency");
        if (amount < 1) {
            throw ApiError.malformed(
                    "parameter_invalid_integer", "amount", "This value must be greater than or equal to 1.");
        }
        if (BalanceTransactions.available(tx, call.account(), currency) < amount) {
            throw ApiError.refused(
                    "balance_insufficient",
                    null,
                    "You have insufficient funds in your Stripe account for this transfer. Your card balance is too low.");
        }
        JsonObject payout = BankTransit.begin(tx, call.account(), amount, currency, false);
        payout.add("metadata", Resource.metadata(params));
        payout.addProperty("description", call.text("description"));
        payout.addProperty("statement_descriptor", call.text("statement_descriptor"));
        tx.put(payout);
        Events.of(tx, call.account(), "payout.created", payout);
        return payout;
    }
}
