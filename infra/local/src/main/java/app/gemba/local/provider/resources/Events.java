package app.gemba.local.provider.resources;

import app.gemba.local.provider.api.ApiError;
import app.gemba.local.provider.api.Listing;
import app.gemba.local.provider.api.Router;
import app.gemba.local.provider.api.Shape;
import app.gemba.local.provider.api.View;
import app.gemba.local.provider.store.Ids;
import app.gemba.local.provider.store.Json;
import app.gemba.local.provider.store.Tx;
import app.gemba.local.provider.webhooks.Deliveries;
import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

/** What happened, with the object as it was then. */
public final class Events implements Resource {

    /** The API version of the events, the one that the application's client library is pinned to. */
    public static final String API_VERSION = "2026-07-29.dahlia";

    private static final String TABLE = "event";

    @Override
    public void addTo(Router router) {
        Shape list = Shape.list("""
                type text
                types[] text
                delivery_success bool
                """);
        router.get("/v1/events", list, (tx, call) -> {
            if (call.has("type") && call.has("types")) {
                throw ApiError.malformed(null, "types", "Give either type or types.");
            }
            return Listing.page(tx, call, TABLE, event -> wanted(tx, event, call.params()));
        });
        router.get(
                "/v1/events/{id}", Shape.nothing(), (tx, call) -> Resource.find(tx, TABLE, call.variable("id"), "id"));
    }

    private static boolean wanted(Tx tx, JsonObject event, JsonObject params) {
        String type = Json.need(event, "type");
        boolean typed = !params.has("type") || Deliveries.matches(type, Json.need(params, "type"));
        boolean listed = !params.has("types")
                || Json.items(params, "types").asList().stream()
                        .anyMatch(each -> Deliveries.matches(type, each.getAsString()));
        boolean told = !params.has("delivery_success")
                || Json.flag(params, "delivery_success") == Deliveries.delivered(tx, Json.need(event, "id"));
        return typed && listed && told;
    }

    static void emit(Tx tx, String type, JsonObject object) {
        emit(tx, type, object, null, null);
    }

    static void changed(Tx tx, String type, JsonObject object, JsonObject before) {
        emit(tx, type, object, before, null);
    }

    static void aboutAccount(Tx tx, String type, JsonObject account) {
        emit(tx, type, account, null, Json.need(account, "id"));
    }

    /** An event of a connected account, or of the platform when {@code account} is null. */
    static void of(Tx tx, @Nullable String account, String type, JsonObject object) {
        emit(tx, type, object, null, account);
    }

    private static void emit(
            Tx tx, String type, JsonObject object, @Nullable JsonObject before, @Nullable String account) {
        JsonObject data = Json.object("object", View.of(tx, object));
        if (before != null) {
            data.add("previous_attributes", before);
        }
        JsonObject event = Json.object(
                "id",
                Ids.next("evt_"),
                "object",
                TABLE,
                "api_version",
                API_VERSION,
                "created",
                tx.seconds(),
                "data",
                data,
                "livemode",
                false,
                "pending_webhooks",
                1,
                "request",
                tx.cause(),
                "type",
                type);
        if (account != null) {
            event.addProperty("account", account);
        }
        tx.put(event);
        Deliveries.plan(tx, event);
    }

    /** A second event about the same change, as the provider now and then makes one. */
    public static JsonObject twin(Tx tx, String id) {
        JsonObject twin = Resource.find(tx, TABLE, id, "id");
        twin.addProperty("id", Ids.next("evt_"));
        tx.put(twin);
        Deliveries.plan(tx, twin);
        return twin;
    }
}
