package app.gemba.local.provider.resources;

import app.gemba.local.provider.api.ApiError;
import app.gemba.local.provider.api.Call;
import app.gemba.local.provider.api.Router;
import app.gemba.local.provider.store.Json;
import app.gemba.local.provider.store.Tx;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Objects;

/** One resource of the provider's API. */
public sealed interface Resource
        permits Accounts,
                AccountLinks,
                BalanceTransactions,
                Charges,
                CheckoutSessions,
                Disputes,
                Events,
                Files,
                PaymentIntents,
                Payouts,
                PlatformAccount,
                Refunds,
                TransferReversals,
                Transfers {

    /** Adds this resource's addresses. */
    void addTo(Router router);

    /** All of them. */
    static List<Resource> all() {
        return List.of(
                new CheckoutSessions(),
                new PaymentIntents(),
                new PlatformAccount(),
                new Charges(),
                new BalanceTransactions(),
                new Refunds(),
                new Accounts(),
                new AccountLinks(),
                new Transfers(),
                new Payouts(),
                new TransferReversals(),
                new Disputes(),
                new Files(),
                new Events());
    }

    /** The object that the address names, or 404. */
    static JsonObject find(Tx tx, String table, String id, String param) {
        JsonObject found = tx.get(table, id);
        if (found == null) {
            throw ApiError.missing(404, table, id, param);
        }
        return found;
    }

    /** The object that the address names, or 404 also when it is another account's. */
    static JsonObject own(Tx tx, String table, String id, String param, Call call) {
        JsonObject found = find(tx, table, id, param);
        if (!Objects.equals(Json.text(found, "_account"), call.account())) {
            throw ApiError.missing(404, table, id, param);
        }
        return found;
    }

    /** The object that a parameter names, or 400. */
    static JsonObject named(Tx tx, String table, String id, String param) {
        JsonObject found = tx.get(table, id);
        if (found == null) {
            throw ApiError.missing(400, table, id, param);
        }
        return found;
    }

    /** Metadata with the given changes; an empty value forgets a name. */
    static JsonObject metadata(JsonObject old, JsonObject changes) {
        JsonObject merged = old.deepCopy();
        changes.entrySet().forEach(change -> {
            if (change.getValue().getAsString().isEmpty()) {
                merged.remove(change.getKey());
            } else {
                merged.add(change.getKey(), change.getValue());
            }
        });
        return merged;
    }

    /** The metadata that a call gives to a new object. */
    static JsonObject metadata(JsonObject params) {
        return metadata(new JsonObject(), Json.child(params, "metadata"));
    }
}
