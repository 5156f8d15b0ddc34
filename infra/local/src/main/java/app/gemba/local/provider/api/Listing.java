package app.gemba.local.provider.api;

import app.gemba.local.provider.store.Json;
import app.gemba.local.provider.store.Tx;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One page of a list, newest first, as the provider pages. */
public final class Listing {

    private static final long USUAL = 10;
    private static final long MOST = 100;

    private Listing() {}

    /** The objects of a table that match. */
    public static JsonObject page(Tx tx, Call call, String table, Predicate<JsonObject> wanted) {
        return page(tx, call, tx.list(table).filter(wanted));
    }

    /** A page of the given objects. */
    public static JsonObject page(Tx tx, Call call, Stream<JsonObject> newestFirst) {
        List<JsonObject> all =
                newestFirst.filter(each -> created(call.params(), each)).toList();
        long limit = call.has("limit") ? Json.number(call.params(), "limit") : USUAL;
        if (limit < 1 || limit > MOST) {
            throw ApiError.malformed("parameter_invalid_integer", "limit", "Limit must be between 1 and 100.");
        }
        int from = 0;
        int to = (int) Math.min(all.size(), limit);
        boolean more = all.size() > limit;
        if (call.has("starting_after")) {
            from = position(all, call.text("starting_after"), "starting_after") + 1;
            to = (int) Math.min(all.size(), from + limit);
            more = to < all.size();
        } else if (call.has("ending_before")) {
            to = position(all, call.text("ending_before"), "ending_before");
            from = (int) Math.max(0, to - limit);
            more = from > 0;
        }
        JsonArray data = new JsonArray();
        all.subList(from, to).forEach(each -> data.add(View.of(tx, each)));
        return Json.object("object", "list", "data", data, "has_more", more, "url", call.path());
    }

    private static int position(List<JsonObject> all, @Nullable String id, String param) {
        for (int i = 0; i < all.size(); i++) {
            if (Json.need(all.get(i), "id").equals(id)) {
                return i;
            }
        }
        throw ApiError.missing(400, "object", String.valueOf(id), param);
    }

    private static boolean created(JsonObject params, JsonObject each) {
        return within(params, "created", Json.number(each, "created"));
    }

    /** Whether the time lies in the range that the parameter of this name gives, if it was given. */
    public static boolean within(JsonObject params, String name, long time) {
        JsonObject range = Json.child(params, name);
        return (!range.has("gt") || time > Json.number(range, "gt"))
                && (!range.has("gte") || time >= Json.number(range, "gte"))
                && (!range.has("lt") || time < Json.number(range, "lt"))
                && (!range.has("lte") || time <= Json.number(range, "lte"));
    }
}
