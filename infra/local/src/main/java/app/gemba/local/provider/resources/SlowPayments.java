package app.gemba.local.provider.resources;

import app.gemba.local.provider.store.Ids;
import app.gemba.local.provider.store.Json;
import app.gemba.local.provider.store.Tx;
import com.google.gson.JsonObject;

/** Payments by a method that says only days later whether it worked, such as a bank debit. */
public final class SlowPayments {

    private SlowPayments() {}

    /** The payer has left the page; the money is on its way, or is not. */
    public static JsonObject begin(Tx tx, JsonObject session, Payer payer) {
        JsonObject intent = PaymentIntents.begin(tx, session);
        intent.addProperty("status", "processing");
        intent.addProperty("payment_method", Ids.next("pm_"));
        intent.add("_payer", Json.object("name", payer.name(), "email", payer.email()));
        tx.put(intent);
        session.addProperty("payment_intent", Json.need(intent, "id"));
        session.addProperty("status", "complete");
        session.add("url", Json.element(null));
        tx.put(session);
        Events.emit(tx, "payment_intent.processing", intent);
        Events.emit(tx, "checkout.session.completed", session);
        return session;
    }

    /** The bank has answered: the money has come, or will not. */
    public static JsonObject clear(Tx tx, String id, boolean paid) {
        JsonObject intent = Resource.find(tx, PaymentIntents.TABLE, id, "intent");
        if (!Json.need(intent, "status").equals("processing")) {
            throw new IllegalArgumentException("The payment " + id + " is " + Json.need(intent, "status"));
        }
        JsonObject session = Resource.find(tx, CheckoutSessions.TABLE, Json.need(intent, "_session"), "session");
        JsonObject kept = Json.child(intent, "_payer");
        Payer payer = new Payer(Json.need(kept, "name"), Json.text(kept, "email"));
        Decline decline = paid ? null : Decline.INSUFFICIENT_FUNDS;
        JsonObject charge = Charges.attempt(tx, intent, Card.of(Card.GOOD), payer, decline);
        String chargeId = Json.need(charge, "id");
        intent.addProperty("latest_charge", chargeId);
        intent.addProperty("status", paid ? "succeeded" : "requires_payment_method");
        intent.addProperty("amount_received", paid ? Json.number(intent, "amount") : 0);
        if (decline != null) {
            intent.add("last_payment_error", decline.error(chargeId));
        }
        tx.put(intent);
        session.addProperty("payment_status", paid ? "paid" : "unpaid");
        tx.put(session);
        Events.emit(tx, paid ? "charge.succeeded" : "charge.failed", charge);
        Events.emit(tx, paid ? "payment_intent.succeeded" : "payment_intent.payment_failed", intent);
        Events.emit(tx, "checkout.session.async_payment_" + (paid ? "succeeded" : "failed"), session);
        return intent;
    }
}
