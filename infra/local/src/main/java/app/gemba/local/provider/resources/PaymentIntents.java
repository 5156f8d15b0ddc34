package app.gemba.local.provider.resources;

import app.gemba.local.provider.api.ApiError;
import app.gemba.local.provider.api.Call;
import app.gemba.local.provider.api.Listing;
import app.gemba.local.provider.api.Router;
import app.gemba.local.provider.api.Shape;
import app.gemba.local.provider.store.Ids;
import app.gemba.local.provider.store.Json;
import app.gemba.local.provider.store.Tx;
import com.google.gson.JsonObject;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The will to pay an amount, through one or more attempts. */
final class PaymentIntents implements Resource {

    static final String TABLE = "payment_intent";

    private static final Set<String> OVER = Set.of("succeeded", "canceled");

    @Override
    public void addTo(Router router) {
        router.get("/v1/payment_intents", Shape.list(""), (tx, call) -> Listing.page(tx, call, TABLE, each -> true));
        router.get(
                "/v1/payment_intents/{intent}",
                Shape.nothing(),
                (tx, call) -> Resource.find(tx, TABLE, call.variable("intent"), "intent"));
        router.post(
                "/v1/payment_intents/{intent}/cancel",
                Shape.of("cancellation_reason abandoned|duplicate|fraudulent|requested_by_customer"),
                PaymentIntents::cancel);
    }

    /** The intent of a checkout session, made when the payer first tries. */
    static JsonObject begin(Tx tx, JsonObject session) {
        JsonObject wishes = Json.child(session, "_intent");
        String id = Ids.next("pi_");
        JsonObject intent = Json.object(
                "id",
                id,
                "object",
                TABLE,
                "amount",
                Json.number(session, "amount_total"),
                "amount_capturable",
                0,
                "amount_received",
                0,
                "application_fee_amount",
                null,
                "canceled_at",
                null,
                "cancellation_reason",
                null,
                "capture_method",
                Json.text(wishes, "capture_method", "automatic_async"),
                "client_secret",
                id + "_secret_" + Ids.next(""),
                "confirmation_method",
                "automatic",
                "created",
                tx.seconds(),
                "currency",
                Json.need(session, "currency"),
                "customer",
                null,
                "description",
                Json.text(wishes, "description"),
                "last_payment_error",
                null,
                "latest_charge",
                null,
                "livemode",
                false,
                "metadata",
                Resource.metadata(wishes),
                "next_action",
                null,
                "payment_method",
                null,
                "payment_method_types",
                Json.array("card"),
                "receipt_email",
                Json.text(wishes, "receipt_email"),
                "statement_descriptor",
                Json.text(wishes, "statement_descriptor"),
                "status",
                "requires_payment_method",
                "transfer_group",
                Json.text(wishes, "transfer_group"));
        intent.addProperty("_session", Json.need(session, "id"));
        tx.put(intent);
        Events.emit(tx, "payment_intent.created", intent);
        return intent;
    }

    private static JsonObject cancel(Tx tx, Call call) {
        JsonObject intent = Resource.find(tx, TABLE, call.variable("intent"), "intent");
        String status = Json.need(intent, "status");
        if (OVER.contains(status)) {
            throw ApiError.refused(
                    "payment_intent_unexpected_state",
                    null,
                    "You cannot cancel this PaymentIntent because it has a status of " + status + ".");
        }
        JsonObject session = tx.get(CheckoutSessions.TABLE, Json.need(intent, "_session"));
        if (session != null && Json.need(session, "status").equals("open")) {
            throw ApiError.refused(
                    "payment_intent_unexpected_state",
                    null,
                    "You cannot cancel the PaymentIntent of a Checkout Session. Expire the Checkout Session instead.");
        }
        return canceled(tx, intent, call.text("cancellation_reason"));
    }

    static void cancelExpired(Tx tx, String id) {
        JsonObject intent = Resource.find(tx, TABLE, id, "intent");
        if (!OVER.contains(Json.need(intent, "status"))) {
            canceled(tx, intent, "expired");
        }
    }

    private static JsonObject canceled(Tx tx, JsonObject intent, @Nullable String reason) {
        intent.addProperty("status", "canceled");
        intent.addProperty("canceled_at", tx.seconds());
        intent.addProperty("cancellation_reason", reason);
        intent.add("next_action", Json.element(null));
        tx.put(intent);
        Events.emit(tx, "payment_intent.canceled", intent);
        return intent;
    }
}
