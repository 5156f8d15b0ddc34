package app.gemba.local.provider.resources;

import app.gemba.local.provider.api.ApiError;
import app.gemba.local.provider.api.Call;
import app.gemba.local.provider.api.Listing;
import app.gemba.local.provider.api.Router;
import app.gemba.local.provider.api.Shape;
import app.gemba.local.provider.store.Json;
import app.gemba.local.provider.store.Tx;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Set;

/** Charges that the payer's bank calls into question: what the platform can read, answer and give in to. */
final class Disputes implements Resource {

    static final String TABLE = "dispute";

    /** What evidence can be made of; those named in {@link #FILES} are ids of uploaded files. */
    static final List<String> EVIDENCE = List.of(
            "access_activity_log",
            "billing_address",
            "cancellation_policy",
            "cancellation_policy_disclosure",
            "cancellation_rebuttal",
            "customer_communication",
            "customer_email_address",
            "customer_name",
            "customer_purchase_ip",
            "customer_signature",
            "duplicate_charge_documentation",
            "duplicate_charge_explanation",
            "duplicate_charge_id",
            "product_description",
            "receipt",
            "refund_policy",
            "refund_policy_disclosure",
            "refund_refusal_explanation",
            "service_date",
            "service_documentation",
            "shipping_address",
            "shipping_carrier",
            "shipping_date",
            "shipping_documentation",
            "shipping_tracking_number",
            "uncategorized_file",
            "uncategorized_text");

    private static final Set<String> FILES = Set.of(
            "cancellation_policy",
            "customer_communication",
            "customer_signature",
            "duplicate_charge_documentation",
            "receipt",
            "refund_policy",
            "service_documentation",
            "shipping_documentation",
            "uncategorized_file");

    @Override
    public void addTo(Router router) {
        router.get(
                "/v1/disputes",
                Shape.list("charge text\npayment_intent text"),
                (tx, call) -> Listing.page(
                        tx, call, TABLE, each -> same(each, call, "charge") && same(each, call, "payment_intent")));
        router.get(
                "/v1/disputes/{dispute}",
                Shape.nothing(),
                (tx, call) -> Resource.find(tx, TABLE, call.variable("dispute"), TABLE));
        String evidence = EVIDENCE.stream()
                .map(each -> "evidence." + each + " clearable\n")
                .reduce("", String::concat);
        router.post("/v1/disputes/{dispute}", Shape.of(evidence + "metadata labels\nsubmit bool"), Disputes::update);
        router.post("/v1/disputes/{dispute}/close", Shape.nothing(), (tx, call) -> {
            JsonObject dispute = Resource.find(tx, TABLE, call.variable("dispute"), TABLE);
            if (!DisputeCases.open(dispute)) {
                throw closed();
            }
            return DisputeCases.decide(tx, dispute, DisputeCases.inquiry(dispute) ? "warning_closed" : "lost", false);
        });
    }

    private static boolean same(JsonObject each, Call call, String field) {
        return !call.has(field) || Json.text(each, field, "").equals(call.text(field));
    }

    private static JsonObject update(Tx tx, Call call) {
        JsonObject dispute = Resource.find(tx, TABLE, call.variable("dispute"), TABLE);
        JsonObject params = call.params();
        if (params.has("metadata")) {
            dispute.add("metadata", Resource.metadata(Json.child(dispute, "metadata"), Json.child(params, "metadata")));
        }
        if (params.has("evidence")) {
            if (!Json.need(dispute, "status").endsWith("needs_response")) {
                throw closed();
            }
            JsonObject given = Json.child(params, "evidence");
            JsonObject known = Json.child(dispute, "evidence");
            given.entrySet().forEach(each -> known.add(each.getKey(), checked(tx, each.getKey(), given)));
            Json.child(dispute, "evidence_details")
                    .addProperty("has_evidence", known.entrySet().stream().anyMatch(each -> !each.getValue()
                            .isJsonNull()));
            if (!params.has("submit") || Json.flag(params, "submit")) {
                return DisputeCases.submit(tx, dispute);
            }
        }
        tx.put(dispute);
        Events.emit(tx, "charge.dispute.updated", dispute);
        return dispute;
    }

    private static JsonElement checked(Tx tx, String name, JsonObject given) {
        String value = Json.text(given, name, "");
        if (value.isEmpty()) {
            return Json.element(null);
        }
        String param = "evidence[" + name + "]";
        if (FILES.contains(name)) {
            JsonObject file = Resource.named(tx, Files.TABLE, value, param);
            if (!Json.need(file, "purpose").equals("dispute_evidence")) {
                throw ApiError.refused(
                        null, param, "The file " + value + " was not uploaded with the purpose dispute_evidence.");
            }
        }
        return Json.element(value);
    }

    private static ApiError closed() {
        return ApiError.refused(null, null, "This dispute is already closed or being reviewed.");
    }
}
