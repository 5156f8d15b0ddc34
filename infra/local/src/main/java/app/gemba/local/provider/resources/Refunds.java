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
import java.time.Duration;
import java.util.List;

/** Money back to the card it came from. */
public final class Refunds implements Resource {

    private static final String TABLE = "refund";
    private static final long LATER = Duration.ofHours(1).toSeconds();

    @Override
    public void addTo(Router router) {
        router.post("/v1/refunds", Shape.of("""
                        amount int
                        charge text
                        payment_intent text
                        currency currency
                        metadata labels
                        reason duplicate|fraudulent|requested_by_customer
                        instructions_email text
                        """), Refunds::create);
        router.get(
                "/v1/refunds",
                Shape.list("charge text\npayment_intent text"),
                (tx, call) -> Listing.page(
                        tx, call, TABLE, each -> same(each, call, "charge") && same(each, call, "payment_intent")));
        router.get(
                "/v1/refunds/{refund}",
                Shape.nothing(),
                (tx, call) -> Resource.find(tx, TABLE, call.variable("refund"), TABLE));
        router.post("/v1/refunds/{refund}", Shape.of("metadata labels"), (tx, call) -> {
            JsonObject refund = Resource.find(tx, TABLE, call.variable("refund"), TABLE);
            refund.add(
                    "metadata",
                    Resource.metadata(Json.child(refund, "metadata"), Json.child(call.params(), "metadata")));
            tx.put(refund);
            Events.emit(tx, "refund.updated", refund);
            return refund;
        });
        router.post("/v1/refunds/{refund}/cancel", Shape.nothing(), Refunds::cancel);
    }

    private static boolean same(JsonObject each, Call call, String field) {
        return !call.has(field) || Json.text(each, field, "").equals(call.text(field));
    }

    private static JsonObject create(Tx tx, Call call) {
        JsonObject charge = charge(tx, call);
        String currency = Json.need(charge, "currency");
        long left = Json.number(charge, "amount") - Json.number(charge, "amount_refunded");
        if (!Json.flag(charge, "paid")) {
            throw ApiError.refused(null, null, "This charge has failed, so it can't be refunded.");
        }
        JsonObject dispute = DisputeCases.of(tx, Json.need(charge, "id"), false);
        if (dispute != null && !Json.flag(dispute, "is_charge_refundable")) {
            throw ApiError.refused(
                    "charge_disputed",
                    null,
                    "Charge " + Json.need(charge, "id") + " has been charged back; cannot issue a refund.");
        }
        if (left == 0) {
            throw ApiError.refused(
                    "charge_already_refunded",
                    null,
                    "Charge " + Json.need(charge, "id") + " has already been refunded.");
        }
        long amount = call.has("amount") ? Json.number(call.params(), "amount") : left;
        if (amount < 1) {
            throw ApiError.malformed(
                    "parameter_invalid_integer", "amount", "This value must be greater than or equal to 1.");
        }
        if (amount > left) {
            throw ApiError.refused(
                    null,
                    "amount",
                    "Refund amount (" + Currencies.format(amount, currency)
                            + ") is greater than unrefunded amount on charge (" + Currencies.format(left, currency)
                            + ")");
        }
        boolean covered = BalanceTransactions.total(tx, currency) >= amount;
        JsonObject refund = Json.object(
                "id",
                Ids.next("re_"),
                "object",
                TABLE,
                "amount",
                amount,
                "balance_transaction",
                null,
                "charge",
                Json.need(charge, "id"),
                "created",
                tx.seconds(),
                "currency",
                currency,
                "destination_details",
                Json.object("card", Json.object("reference_status", "pending", "type", TABLE), "type", "card"),
                "metadata",
                Resource.metadata(call.params()),
                "payment_intent",
                Json.text(charge, "payment_intent"),
                "reason",
                call.text("reason"),
                "receipt_number",
                null,
                "source_transfer_reversal",
                null,
                "status",
                "pending",
                "transfer_reversal",
                null);
        if (covered) {
            pay(tx, refund);
            String later = Card.of(Json.text(charge, "_card", "")).refundsLater();
            if (later != null) {
                refund.addProperty("status", later.equals("failed") ? "succeeded" : "pending");
                refund.addProperty("_later", later);
            }
        } else {
            refund.addProperty("pending_reason", "insufficient_funds");
        }
        tx.put(refund);
        Charges.refunded(tx, Json.need(charge, "id"), amount);
        Events.emit(tx, "refund.created", refund);
        if (amount == left) {
            DisputeCases.refunded(tx, Json.need(charge, "id"));
        }
        return refund;
    }

    private static JsonObject charge(Tx tx, Call call) {
        String charge = call.text("charge");
        String intent = call.text("payment_intent");
        if (charge != null && intent != null) {
            throw ApiError.malformed(null, "charge", "Give either a charge or a payment_intent.");
        }
        if (charge != null) {
            return Resource.named(tx, Charges.TABLE, charge, "charge");
        }
        if (intent == null) {
            throw ApiError.malformed(
                    "parameter_missing",
                    "charge",
                    "One of the following params should be provided: charge, payment_intent.");
        }
        String latest = Json.text(Resource.named(tx, PaymentIntents.TABLE, intent, "payment_intent"), "latest_charge");
        if (latest == null) {
            throw ApiError.refused(
                    null,
                    "payment_intent",
                    "This PaymentIntent (" + intent + ") does not have a successful charge to refund.");
        }
        return Resource.find(tx, Charges.TABLE, latest, "charge");
    }

    private static void pay(Tx tx, JsonObject refund) {
        JsonObject transaction = BalanceTransactions.record(
                tx,
                TABLE,
                Json.need(refund, "id"),
                -Json.number(refund, "amount"),
                0,
                Json.need(refund, "currency"),
                tx.seconds());
        refund.addProperty("balance_transaction", Json.need(transaction, "id"));
        refund.addProperty("status", "succeeded");
        refund.remove("pending_reason");
    }

    /** Pays the refunds that waited for money, oldest first, as far as it reaches. */
    public static void payWaiting(Tx tx) {
        tx.list(TABLE)
                .filter(each -> "insufficient_funds".equals(Json.text(each, "pending_reason")))
                .map(JsonObject::deepCopy)
                .toList()
                .reversed()
                .forEach(refund -> {
                    String currency = Json.need(refund, "currency");
                    if (BalanceTransactions.total(tx, currency) >= Json.number(refund, "amount")) {
                        pay(tx, refund);
                        tx.put(refund);
                        Events.emit(tx, "refund.updated", refund);
                    }
                });
    }

    /** Ends what the provider's test cards end later: an hour after the refund, by the simulator's clock. */
    public static void endLater(Tx tx) {
        List<JsonObject> due = tx.list(TABLE)
                .filter(each -> each.has("_later") && Json.number(each, "created") + LATER <= tx.seconds())
                .toList();
        due.forEach(each -> {
            if (Json.need(each, "_later").equals("failed")) {
                fail(tx, Json.need(each, "id"), "expired_or_canceled_card");
            } else {
                arrive(tx, Json.need(each, "id"));
            }
        });
    }

    /** A refund that was on its way has arrived. */
    public static JsonObject arrive(Tx tx, String id) {
        JsonObject refund = Resource.find(tx, TABLE, id, TABLE);
        if (!Json.need(refund, "status").equals("pending") || refund.has("pending_reason")) {
            throw ApiError.refused(null, null, "Only a refund that is on its way can arrive.");
        }
        refund.remove("_later");
        refund.addProperty("status", "succeeded");
        tx.put(refund);
        Events.emit(tx, "refund.updated", refund);
        return refund;
    }

    /** The card's bank does not take the refund: the money comes back to the platform, up to 30 days later. */
    public static JsonObject fail(Tx tx, String id, String reason) {
        JsonObject refund = Resource.find(tx, TABLE, id, TABLE);
        String status = Json.need(refund, "status");
        if (refund.has("pending_reason") || !(status.equals("succeeded") || status.equals("pending"))) {
            throw ApiError.refused(null, null, "Only a refund that has been sent can fail later.");
        }
        JsonObject transaction = BalanceTransactions.record(
                tx,
                "refund_failure",
                id,
                Json.number(refund, "amount"),
                0,
                Json.need(refund, "currency"),
                tx.seconds());
        refund.remove("_later");
        refund.addProperty("failure_balance_transaction", Json.need(transaction, "id"));
        refund.addProperty("failure_reason", reason);
        refund.addProperty("status", "failed");
        tx.put(refund);
        Charges.refunded(tx, Json.need(refund, "charge"), -Json.number(refund, "amount"));
        Events.emit(tx, "refund.updated", refund);
        Events.emit(tx, "refund.failed", refund);
        return refund;
    }

    private static JsonObject cancel(Tx tx, Call call) {
        JsonObject refund = Resource.find(tx, TABLE, call.variable("refund"), TABLE);
        if (!"insufficient_funds".equals(Json.text(refund, "pending_reason"))) {
            throw ApiError.refused(
                    null, null, "A refund with the status " + Json.need(refund, "status") + " can't be canceled.");
        }
        refund.remove("pending_reason");
        refund.addProperty("status", "canceled");
        tx.put(refund);
        Charges.refunded(tx, Json.need(refund, "charge"), -Json.number(refund, "amount"));
        Events.emit(tx, "refund.updated", refund);
        return refund;
    }
}
