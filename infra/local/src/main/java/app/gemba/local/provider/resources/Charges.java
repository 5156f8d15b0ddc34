package app.gemba.local.provider.resources;

import app.gemba.local.provider.api.Currencies;
import app.gemba.local.provider.api.Listing;
import app.gemba.local.provider.api.Router;
import app.gemba.local.provider.api.Shape;
import app.gemba.local.provider.store.Ids;
import app.gemba.local.provider.store.Json;
import app.gemba.local.provider.store.Tx;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Attempts to take money, successful or not. */
final class Charges implements Resource {

    static final String TABLE = "charge";

    private static final Duration SETTLES_AFTER = Duration.ofDays(2);

    @Override
    public void addTo(Router router) {
        Shape list = Shape.list("""
                payment_intent text
                transfer_group text
                """);
        router.get(
                "/v1/charges",
                list,
                (tx, call) -> Listing.page(
                        tx,
                        call,
                        TABLE,
                        each -> (!call.has("payment_intent")
                                        || Json.text(each, "payment_intent", "").equals(call.text("payment_intent")))
                                && (!call.has("transfer_group")
                                        || Json.text(each, "transfer_group", "").equals(call.text("transfer_group")))));
        router.get(
                "/v1/charges/{charge}",
                Shape.nothing(),
                (tx, call) -> Resource.find(tx, TABLE, call.variable("charge"), "charge"));
    }

    /** Charges the card for the intent; {@code decline} null means that the bank pays. */
    static JsonObject attempt(Tx tx, JsonObject intent, Card card, Payer payer, @Nullable Decline decline) {
        long amount = Json.number(intent, "amount");
        String currency = Json.need(intent, "currency");
        String id = Ids.next("ch_");
        String transaction = null;
        if (decline == null) {
            long availableOn = card.settlesAtOnce()
                    ? tx.seconds()
                    : tx.now().truncatedTo(ChronoUnit.DAYS).plus(SETTLES_AFTER).getEpochSecond();
            long fee = Currencies.fee(amount, currency);
            transaction =
                    Json.need(BalanceTransactions.record(tx, TABLE, id, amount, fee, currency, availableOn), "id");
        }
        JsonObject charge = Json.object(
                "id",
                id,
                "object",
                TABLE,
                "amount",
                amount,
                "amount_captured",
                decline == null ? amount : 0,
                "amount_refunded",
                0,
                "application_fee_amount",
                null,
                "balance_transaction",
                transaction,
                "billing_details",
                payer.billingDetails(),
                "captured",
                decline == null,
                "created",
                tx.seconds(),
                "currency",
                currency,
                "customer",
                null,
                "description",
                Json.text(intent, "description"),
                "disputed",
                false,
                "failure_code",
                decline == null ? null : decline.failureCode(),
                "failure_message",
                decline == null ? null : decline.message(),
                "livemode",
                false,
                "metadata",
                Json.child(intent, "metadata"),
                "outcome",
                outcome(decline),
                "paid",
                decline == null,
                "payment_intent",
                Json.need(intent, "id"),
                "payment_method",
                Json.text(intent, "payment_method"),
                "payment_method_details",
                Json.object("card", card.details(), "type", "card"),
                "receipt_email",
                Json.text(intent, "receipt_email"),
                "receipt_url",
                null,
                "refunded",
                false,
                "source_transfer",
                null,
                "status",
                decline == null ? "succeeded" : "failed",
                "transfer_group",
                Json.text(intent, "transfer_group"));
        charge.addProperty("_card", card.number());
        tx.put(charge);
        return charge;
    }

    private static JsonObject outcome(@Nullable Decline decline) {
        return decline == null
                ? Json.object(
                        "network_status", "approved_by_network",
                        "reason", null,
                        "risk_level", "normal",
                        "seller_message", "Payment complete.",
                        "type", "authorized")
                : Json.object(
                        "network_status", "declined_by_network",
                        "reason", decline.declineCode(),
                        "risk_level", "normal",
                        "seller_message", "The bank returned the decline code `" + decline.declineCode() + "`.",
                        "type", "issuer_declined");
    }

    /** Notes that part of the charge went back, or came again when a refund failed. */
    static void refunded(Tx tx, String id, long change) {
        JsonObject charge = Resource.find(tx, TABLE, id, TABLE);
        long before = Json.number(charge, "amount_refunded");
        charge.addProperty("amount_refunded", before + change);
        charge.addProperty("refunded", before + change == Json.number(charge, "amount"));
        tx.put(charge);
        Events.changed(
                tx, change > 0 ? "charge.refunded" : "charge.updated", charge, Json.object("amount_refunded", before));
    }
}
