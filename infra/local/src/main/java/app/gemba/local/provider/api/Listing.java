package app.gemba.local.provider.api;

import app.gemba.local.provider.store.Json;
import app.gemba.local.provider.store.Tx;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
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
        long limit = call.has("limit") ? Json.number(call.params(), "limit") : USUAL;
        if (limit < 1 || limit > MOST) {
            throw ApiError.malformed("parameter_invalid_integer", "limit", "Limit must be between 1 and 100.");
        }
        Stream<JsonObject> matching = newestFirst.filter(each -> created(call.params(), each));
        List<JsonObject> found = call.has("ending_before")
                ? before(matching, call.text("ending_before"), limit)
                : after(matching, call.text("starting_after"), limit);
        boolean more = found.size() > limit;
        JsonArray data = new JsonArray();
        int from = more && call.has("ending_before") ? 1 : 0;
        found.subList(from, (int) Math.min(found.size(), from + limit)).forEach(each -> data.add(View.of(tx, each)));
        return Json.object("object", "list", "data", data, "has_more", more, "url", call.path());
    }

    /** One more than the limit, where there are so many, that directly follow the object; without one the first. */
    private static List<JsonObject> after(Stream<JsonObject> all, @Nullable String id, long limit) {
        if (id == null) {
            return all.limit(limit + 1).toList();
        }
        List<JsonObject> found =
                all.dropWhile(each -> !id(each).equals(id)).limit(limit + 2).toList();
        if (found.isEmpty()) {
            throw ApiError.missing(400, "object", id, "starting_after");
        }
        return found.subList(1, found.size());
    }

    /** One more than the limit, where there are so many, that come directly before the object. */
    private static List<JsonObject> before(Stream<JsonObject> all, @Nullable String id, long limit) {
        List<JsonObject> found = new ArrayList<>();
        for (JsonObject each : (Iterable<JsonObject>) all::iterator) {
            if (id(each).equals(id)) {
                return found.subList((int) Math.max(0, found.size() - limit - 1), found.size());
            }
            found.add(each);
        }
        throw ApiError.missing(400, "object", String.valueOf(id), "ending_before");
    }

    private static String id(JsonObject each) {
        return Json.need(each, "id");
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
