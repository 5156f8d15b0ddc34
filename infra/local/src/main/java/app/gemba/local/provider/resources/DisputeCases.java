package app.gemba.local.provider.resources;

import app.gemba.local.provider.api.View;
import app.gemba.local.provider.store.Ids;
import app.gemba.local.provider.store.Json;
import app.gemba.local.provider.store.Tx;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What payers and their banks do: begin a dispute, ask first, decide; and what that does to the balance. */
public final class DisputeCases {

    /** What a test card's payer does after the payment. */
    enum Begins {
        /** A dispute because the payer knows nothing of the charge. */
        FRAUDULENT,
        /** A dispute because nothing was delivered. */
        PRODUCT_NOT_RECEIVED,
        /** A question of the bank, without money moving. */
        INQUIRY
    }

    private static final Set<String> OVER = Set.of("won", "lost", "prevented", "warning_closed");
    private static final Set<String> KINDS = Set.of("chargeback", "inquiry", "resolution", "block");
    private static final Map<String, Long> FEES =
            Map.of("jpy", 1_300L, "eur", 2_000L, "gbp", 2_000L, "pln", 9_000L, "usd", 1_500L);
    private static final Duration TO_ANSWER = Duration.ofDays(9);
    private static final String WINNING = "winning_evidence";
    private static final String LOSING = "losing_evidence";

    private DisputeCases() {}

    static boolean open(JsonObject dispute) {
        return !OVER.contains(Json.need(dispute, "status"));
    }

    static boolean inquiry(JsonObject dispute) {
        return Json.need(dispute, "status").startsWith("warning_");
    }

    static void begin(Tx tx, String charge, Begins how) {
        JsonObject order = Json.object(
                "kind",
                how == Begins.INQUIRY ? "inquiry" : "chargeback",
                "reason",
                how == Begins.PRODUCT_NOT_RECEIVED ? "product_not_received" : "fraudulent");
        open(tx, charge, order);
    }

    /**
     * Begins a dispute.
     *
     * @param order {@code kind}: chargeback (the usual), inquiry, resolution (prevented by giving the money back) or block
     *     (prevented without money), {@code amount} (what is left of the charge), {@code reason}, {@code fee},
     *     {@code answerWithinSeconds}
     */
    public static JsonObject open(Tx tx, String chargeId, JsonObject order) {
        JsonObject charge = Resource.find(tx, Charges.TABLE, chargeId, "charge");
        String kind = Json.text(order, "kind", "chargeback");
        long left = Json.number(charge, "amount") - Json.number(charge, "amount_refunded");
        long amount = Json.has(order, "amount") ? Json.number(order, "amount") : left;
        if (!KINDS.contains(kind) || amount < 1 || !Json.flag(charge, "paid") || of(tx, chargeId, true) != null) {
            throw new IllegalArgumentException("This can't be disputed: " + chargeId + ", " + order);
        }
        boolean prevented = kind.equals("resolution") || kind.equals("block");
        JsonObject dispute = object(tx, charge, kind, amount, order);
        dispute.addProperty(
                "status",
                prevented ? "prevented" : kind.equals("inquiry") ? "warning_needs_response" : "needs_response");
        charge.addProperty("disputed", true);
        tx.put(charge);
        tx.put(dispute);
        Events.emit(tx, "charge.dispute.created", dispute);
        if (kind.equals("chargeback")) {
            withdraw(tx, dispute, fee(order, Json.need(charge, "currency")));
        } else if (kind.equals("resolution")) {
            withdraw(tx, dispute, 0);
        }
        return dispute;
    }

    private static long fee(JsonObject order, String currency) {
        return Json.has(order, "fee") ? Json.number(order, "fee") : FEES.getOrDefault(currency, 1_500L);
    }

    private static JsonObject object(Tx tx, JsonObject charge, String kind, long amount, JsonObject order) {
        JsonObject evidence = new JsonObject();
        Disputes.EVIDENCE.forEach(each -> evidence.add(each, Json.element(null)));
        evidence.add("enhanced_evidence", new JsonObject());
        String email = Json.text(Json.child(charge, "billing_details"), "email");
        evidence.addProperty("customer_email_address", email);
        long answerWithin = Json.has(order, "answerWithinSeconds")
                ? Json.number(order, "answerWithinSeconds")
                : TO_ANSWER.toSeconds();
        JsonObject details = Json.object(
                "due_by",
                tx.seconds() + answerWithin,
                "enhanced_eligibility",
                new JsonObject(),
                "has_evidence",
                false,
                "past_due",
                false,
                "submission_count",
                0);
        JsonObject card = Json.object("brand", "visa", "case_type", kind, "network_reason_code", "10.4");
        return Json.object(
                "id",
                Ids.next("du_"),
                "object",
                Disputes.TABLE,
                "amount",
                amount,
                "balance_transactions",
                new JsonArray(),
                "charge",
                Json.need(charge, "id"),
                "created",
                tx.seconds(),
                "currency",
                Json.need(charge, "currency"),
                "enhanced_eligibility_types",
                new JsonArray(),
                "evidence",
                evidence,
                "evidence_details",
                details,
                "is_charge_refundable",
                kind.equals("inquiry"),
                "livemode",
                false,
                "metadata",
                new JsonObject(),
                "payment_intent",
                Json.text(charge, "payment_intent"),
                "payment_method_details",
                Json.object("card", card, "type", "card"),
                "reason",
                Json.text(order, "reason", "general"));
    }

    private static void withdraw(Tx tx, JsonObject dispute, long fee) {
        move(tx, dispute, -Json.number(dispute, "amount"), fee, "Chargeback withdrawal for ", "dispute");
        dispute.addProperty("is_charge_refundable", false);
        tx.put(dispute);
        Events.emit(tx, "charge.dispute.funds_withdrawn", dispute);
    }

    private static void move(Tx tx, JsonObject dispute, long amount, long fee, String why, String category) {
        JsonObject row = BalanceTransactions.record(
                tx, "adjustment", Json.need(dispute, "id"), amount, fee, Json.need(dispute, "currency"), tx.seconds());
        row.addProperty("description", why + Json.need(dispute, "charge"));
        row.addProperty("reporting_category", category);
        tx.put(row);
        Json.items(dispute, "balance_transactions").add(View.of(tx, row));
    }

    /** The platform has sent its evidence: now the bank reads it. */
    static JsonObject submit(Tx tx, JsonObject dispute) {
        JsonObject details = Json.child(dispute, "evidence_details");
        details.addProperty("submission_count", Json.number(details, "submission_count") + 1);
        dispute.addProperty("status", inquiry(dispute) ? "warning_under_review" : "under_review");
        String text = Json.text(Json.child(dispute, "evidence"), "uncategorized_text", "");
        if (text.equals(WINNING) || text.equals(LOSING)) {
            dispute.addProperty("_outcome", text);
        }
        tx.put(dispute);
        Events.emit(tx, "charge.dispute.updated", dispute);
        return dispute;
    }

    /** Decides a dispute from outside; throws when there is no such dispute. */
    public static JsonObject decide(Tx tx, String id, String status, boolean feeReturned) {
        return decide(tx, Resource.find(tx, Disputes.TABLE, id, Disputes.TABLE), status, feeReturned);
    }

    /**
     * Brings a dispute to a status. {@code needs_response} makes a chargeback of an inquiry, {@code won} brings the money
     * back; a status that the provider does not have yet is taken as it is, so that callers can be tried with one.
     */
    static JsonObject decide(Tx tx, JsonObject dispute, String status, boolean feeReturned) {
        boolean escalates = inquiry(dispute) && !status.startsWith("warning_") && !OVER.contains(status);
        dispute.addProperty("status", status);
        dispute.remove("_outcome");
        if (OVER.contains(status)) {
            dispute.addProperty("is_charge_refundable", status.equals("won") || status.equals("warning_closed"));
        }
        tx.put(dispute);
        boolean out = withdrawn(dispute) != 0;
        if (escalates) {
            Json.child(Json.child(dispute, "payment_method_details"), "card").addProperty("case_type", "chargeback");
            Events.emit(tx, "charge.dispute.updated", dispute);
            withdraw(tx, dispute, fee(new JsonObject(), Json.need(dispute, "currency")));
        } else if (status.equals("won") && out) {
            reinstate(tx, dispute, feeReturned);
        }
        if (OVER.contains(status)) {
            Events.emit(tx, "charge.dispute.closed", dispute);
        } else if (!escalates) {
            Events.emit(tx, "charge.dispute.updated", dispute);
        }
        return dispute;
    }

    private static void reinstate(Tx tx, JsonObject dispute, boolean feeReturned) {
        long amount = -withdrawn(dispute);
        long fee = sum(dispute, "fee");
        move(tx, dispute, amount, feeReturned ? -fee : 0, "Chargeback reversal for ", "dispute_reversal");
        tx.put(dispute);
        Events.emit(tx, "charge.dispute.funds_reinstated", dispute);
    }

    private static long withdrawn(JsonObject dispute) {
        return sum(dispute, "amount");
    }

    private static long sum(JsonObject dispute, String field) {
        return Json.items(dispute, "balance_transactions").asList().stream()
                .mapToLong(each -> Json.number(each.getAsJsonObject(), field))
                .sum();
    }

    /** The charge's dispute; with {@code open} only one that is not decided. */
    static @Nullable JsonObject of(Tx tx, String charge, boolean open) {
        return tx.list(Disputes.TABLE)
                .filter(each -> Json.need(each, "charge").equals(charge))
                .filter(each -> !open || open(each))
                .findFirst()
                .map(JsonObject::deepCopy)
                .orElse(null);
    }

    /** A charge that has been given back in full leaves nothing to ask about. */
    static void refunded(Tx tx, String charge) {
        JsonObject dispute = of(tx, charge, true);
        if (dispute != null && inquiry(dispute)) {
            decide(tx, dispute, "warning_closed", false);
        }
    }

    /** Decides what is ripe: evidence that the provider's tests know, and answers that never came. */
    public static void decideDue(Tx tx) {
        List<JsonObject> ripe = tx.list(Disputes.TABLE)
                .filter(DisputeCases::open)
                .filter(each -> each.has("_outcome") || late(tx, each))
                .map(JsonObject::deepCopy)
                .toList();
        for (JsonObject dispute : ripe) {
            boolean inquiry = inquiry(dispute);
            if (!dispute.has("_outcome")) {
                Json.child(dispute, "evidence_details").addProperty("past_due", true);
                decide(tx, dispute, inquiry ? "warning_closed" : "lost", false);
            } else if (Json.need(dispute, "_outcome").equals(WINNING)) {
                decide(tx, dispute, inquiry ? "warning_closed" : "won", false);
            } else {
                decide(tx, dispute, inquiry ? "needs_response" : "lost", false);
            }
        }
    }

    private static boolean late(Tx tx, JsonObject dispute) {
        return Json.need(dispute, "status").endsWith("needs_response")
                && Json.number(Json.child(dispute, "evidence_details"), "due_by") <= tx.seconds();
    }
}
