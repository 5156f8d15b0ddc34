package app.gemba.local.provider.resources;

import app.gemba.local.provider.api.ApiError;
import app.gemba.local.provider.api.Call;
import app.gemba.local.provider.api.Router;
import app.gemba.local.provider.api.Shape;
import app.gemba.local.provider.store.Ids;
import app.gemba.local.provider.store.Json;
import app.gemba.local.provider.store.Tx;
import com.google.gson.JsonObject;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Short-lived ways into the hosted onboarding, each good for one visit. */
final class AccountLinks implements Resource {

    static final String TABLE = "account_link";

    private static final long USABLE = Duration.ofMinutes(10).toSeconds();
    private static final long VISIT = Duration.ofHours(1).toSeconds();

    @Override
    public void addTo(Router router) {
        router.post("/v1/account_links", Shape.of("""
                        account! text
                        type! account_onboarding|account_update
                        refresh_url! url
                        return_url! url
                        collect currently_due|eventually_due
                        collection_options.fields currently_due|eventually_due
                        collection_options.future_requirements include|omit
                        """), AccountLinks::create);
    }

    private static JsonObject create(Tx tx, Call call) {
        JsonObject params = call.params();
        String account = Json.need(params, "account");
        JsonObject holder = Resource.named(tx, Accounts.TABLE, account, "account");
        if (Json.need(params, "type").equals("account_update")
                && !Json.need(holder, "type").equals("custom")) {
            throw ApiError.refused(
                    null, "type", "You cannot create `account_update` type Account Links for this account.");
        }
        String id = Ids.next("link_");
        JsonObject link = Json.object(
                "id",
                id,
                "object",
                TABLE,
                "created",
                tx.seconds(),
                "expires_at",
                tx.seconds() + USABLE,
                "url",
                Json.text(tx.setting("url"), "value", "") + "/connect/onboard/" + account + "?link=" + id,
                "_account",
                account,
                "_refresh_url",
                Json.need(params, "refresh_url"),
                "_return_url",
                Json.need(params, "return_url"),
                "_visited",
                null);
        tx.put(link);
        JsonObject shown = link.deepCopy();
        shown.remove("id");
        return shown;
    }

    /** The link of this account, or null. */
    static @Nullable JsonObject find(Tx tx, String account, String id) {
        JsonObject link = tx.get(TABLE, id);
        return link != null && Json.need(link, "_account").equals(account) ? link : null;
    }

    /** Uses the link for its one visit; false when it has been used or is too old. */
    static boolean visit(Tx tx, JsonObject link) {
        if (Json.has(link, "_visited") || Json.number(link, "expires_at") <= tx.seconds()) {
            return false;
        }
        link.addProperty("_visited", tx.seconds());
        tx.put(link);
        return true;
    }

    /** Whether the visit that the link began is still going on. */
    static boolean visiting(Tx tx, JsonObject link) {
        return Json.has(link, "_visited")
                && !Json.flag(link, "_done")
                && Json.number(link, "_visited") + VISIT > tx.seconds();
    }

    /** Ends the visit. */
    static void done(Tx tx, JsonObject link) {
        link.addProperty("_done", true);
        tx.put(link);
    }
}
