package app.gemba.local.provider.resources;

import app.gemba.local.provider.resources.DisputeCases.Begins;
import app.gemba.local.provider.store.Ids;
import app.gemba.local.provider.store.Json;
import app.gemba.local.provider.store.Tx;
import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

/** What a payer does on the hosted page: pay by card, answer the bank's challenge. */
public final class Payments {

    private Payments() {}

    /** How an attempt ended. */
    public sealed interface Outcome {

        /** The session is paid, by this attempt or by an earlier one. */
        record Paid(JsonObject session) implements Outcome {}

        /** The bank wants to hear from its customer first. */
        record Challenge(JsonObject session) implements Outcome {}

        /** The bank said no; the payer may try again. */
        record Declined(JsonObject session, String message) implements Outcome {}

        /** The session has expired. */
        record Closed(JsonObject session) implements Outcome {}
    }

    /** The session, or null when there is none. */
    public static @Nullable JsonObject session(Tx tx, String id) {
        CheckoutSessions.expireDue(tx);
        return tx.get(CheckoutSessions.TABLE, id);
    }

    /** Whether the session waits for the bank's challenge. */
    public static boolean challenged(Tx tx, JsonObject session) {
        String id = Json.text(session, "payment_intent");
        JsonObject intent = id == null ? null : tx.get(PaymentIntents.TABLE, id);
        return intent != null && Json.need(intent, "status").equals("requires_action");
    }

    /** Tries to pay the session with the card. */
    public static Outcome pay(Tx tx, JsonObject session, Card card, Payer payer) {
        Outcome over = over(session);
        if (over != null) {
            return over;
        }
        String known = Json.text(session, "payment_intent");
        JsonObject intent = known == null
                ? PaymentIntents.begin(tx, session)
                : Resource.find(tx, PaymentIntents.TABLE, known, "intent");
        session.addProperty("payment_intent", Json.need(intent, "id"));
        tx.put(session);
        intent.addProperty("payment_method", Ids.next("pm_"));
        if (card.asksForChallenge()) {
            return challenge(tx, session, intent, card, payer);
        }
        return settle(tx, session, intent, card, payer, card.decline());
    }

    /** The payer has answered the bank's challenge. */
    public static Outcome answer(Tx tx, JsonObject session, boolean passed) {
        Outcome over = over(session);
        if (over != null) {
            return over;
        }
        JsonObject intent = Resource.find(tx, PaymentIntents.TABLE, Json.need(session, "payment_intent"), "intent");
        if (!Json.need(intent, "status").equals("requires_action")) {
            return new Outcome.Declined(session, "There is no challenge to answer. Please pay again.");
        }
        JsonObject kept = Json.child(intent, "_challenge");
        Card card = new Card(Card.CHALLENGED, (int) Json.number(kept, "month"), (int) Json.number(kept, "year"));
        Payer payer = new Payer(Json.need(kept, "name"), Json.text(kept, "email"));
        intent.remove("_challenge");
        intent.add("next_action", Json.element(null));
        return settle(tx, session, intent, card, payer, passed ? null : Decline.NOT_AUTHENTICATED);
    }

    private static @Nullable Outcome over(JsonObject session) {
        return switch (Json.need(session, "status")) {
            case "complete" -> new Outcome.Paid(session);
            case "expired" -> new Outcome.Closed(session);
            default -> null;
        };
    }

    private static Outcome challenge(Tx tx, JsonObject session, JsonObject intent, Card card, Payer payer) {
        intent.addProperty("status", "requires_action");
        intent.add(
                "next_action",
                Json.object(
                        "type",
                        "redirect_to_url",
                        "redirect_to_url",
                        Json.object(
                                "return_url",
                                Json.text(session, "success_url"),
                                "url",
                                Json.text(session, "url", "") + "/challenge")));
        intent.add(
                "_challenge",
                Json.object(
                        "month",
                        card.expiryMonth(),
                        "year",
                        card.expiryYear(),
                        "name",
                        payer.name(),
                        "email",
                        payer.email()));
        tx.put(intent);
        Events.emit(tx, "payment_intent.requires_action", intent);
        return new Outcome.Challenge(session);
    }

    private static Outcome settle(
            Tx tx, JsonObject session, JsonObject intent, Card card, Payer payer, @Nullable Decline decline) {
        if (decline == Decline.NOT_AUTHENTICATED) {
            return failed(tx, session, intent, decline, "");
        }
        JsonObject charge = Charges.attempt(tx, intent, card, payer, decline);
        String chargeId = Json.need(charge, "id");
        intent.addProperty("latest_charge", chargeId);
        if (decline != null) {
            Events.emit(tx, "charge.failed", charge);
            return failed(tx, session, intent, decline, chargeId);
        }
        intent.addProperty("status", "succeeded");
        intent.addProperty("amount_received", Json.number(intent, "amount"));
        intent.add("last_payment_error", Json.element(null));
        tx.put(intent);
        session.addProperty("status", "complete");
        session.addProperty("payment_status", "paid");
        session.add("url", Json.element(null));
        session.add("customer_details", Json.object("email", payer.email(), "name", payer.name()));
        tx.put(session);
        Events.emit(tx, "charge.succeeded", charge);
        Events.emit(tx, "payment_intent.succeeded", intent);
        Events.emit(tx, "checkout.session.completed", session);
        JsonObject before = new JsonObject();
        before.add("balance_transaction", Json.element(null));
        Events.changed(tx, "charge.updated", charge, before);
        Begins dispute = card.disputes();
        if (dispute != null) {
            DisputeCases.begin(tx, chargeId, dispute);
        }
        return new Outcome.Paid(session);
    }

    private static Outcome failed(Tx tx, JsonObject session, JsonObject intent, Decline decline, String charge) {
        intent.addProperty("status", "requires_payment_method");
        intent.add("last_payment_error", decline.error(charge));
        intent.add("payment_method", Json.element(null));
        tx.put(intent);
        Events.emit(tx, "payment_intent.payment_failed", intent);
        return new Outcome.Declined(session, decline.message());
    }
}
