package app.gemba.local.provider.api;

import app.gemba.local.provider.store.Json;
import app.gemba.local.provider.store.Tx;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How stored objects look from outside: own fields removed, what depends on the time filled in, ids expanded on request. */
public final class View {

    private static final Map<String, String> TABLES = Map.ofEntries(
            Map.entry("cs_", "checkout.session"),
            Map.entry("pi_", "payment_intent"),
            Map.entry("ch_", "charge"),
            Map.entry("txn_", "balance_transaction"),
            Map.entry("re_", "refund"),
            Map.entry("acct_", "account"),
            Map.entry("tr_", "transfer"),
            Map.entry("trr_", "transfer_reversal"),
            Map.entry("evt_", "event"),
            Map.entry("du_", "dispute"),
            Map.entry("po_", "payout"),
            Map.entry("file_", "file"));

    private View() {}

    /** The object as the API shows it. */
    public static JsonObject of(Tx tx, JsonObject stored) {
        JsonObject shown = Json.published(stored);
        switch (Json.text(stored, "object", "")) {
            case "balance_transaction" ->
                shown.addProperty(
                        "status", Json.number(stored, "available_on") <= tx.seconds() ? "available" : "pending");
            case "event" ->
                shown.addProperty("pending_webhooks", tx.get("delivery", Json.need(stored, "id")) == null ? 0 : 1);
            default -> {}
        }
        return shown;
    }

    static JsonObject of(Tx tx, JsonObject stored, List<String> expand) {
        JsonObject shown = of(tx, stored);
        for (String path : expand) {
            expand(tx, shown, List.of(path.split("\\.", -1)), path, stored);
        }
        return shown;
    }

    private static void expand(Tx tx, JsonObject shown, List<String> steps, String path, @Nullable JsonObject stored) {
        String field = steps.getFirst();
        List<String> rest = steps.subList(1, steps.size());
        if (stored != null && stored.has("_" + field)) {
            shown.add(field, Json.published(Json.child(stored, "_" + field)));
            return;
        }
        JsonElement value = shown.get(field);
        if (value == null) {
            throw ApiError.malformed(
                    null,
                    "expand",
                    "This property cannot be expanded (" + path + "). You may want to try another one.");
        }
        if (value.isJsonArray() && field.equals("data")) {
            JsonArray items = value.getAsJsonArray();
            if (!rest.isEmpty()) {
                items.forEach(item -> expand(tx, item.getAsJsonObject(), rest, path, null));
            }
        } else if (value.isJsonPrimitive()) {
            JsonObject found = find(tx, value.getAsString());
            if (found != null) {
                JsonObject inner = of(tx, found);
                shown.add(field, inner);
                if (!rest.isEmpty()) {
                    expand(tx, inner, rest, path, found);
                }
            }
        } else if (value.isJsonObject() && !rest.isEmpty()) {
            expand(tx, value.getAsJsonObject(), rest, path, null);
        }
    }

    private static @Nullable JsonObject find(Tx tx, String id) {
        String table = TABLES.get(id.substring(0, id.indexOf('_') + 1));
        return table == null ? null : tx.get(table, id);
    }
}
