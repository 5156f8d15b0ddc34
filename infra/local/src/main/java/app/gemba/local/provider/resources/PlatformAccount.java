package app.gemba.local.provider.resources;

import app.gemba.local.provider.api.Router;
import app.gemba.local.provider.api.Shape;
import app.gemba.local.provider.store.Json;
import app.gemba.local.provider.store.Tx;
import com.google.gson.JsonObject;

/** The platform's own account. Its payouts to its own bank are manual unless the control page says otherwise. */
final class PlatformAccount implements Resource {

    private static final String ID = "acct_platform";

    @Override
    public void addTo(Router router) {
        router.get("/v1/account", Shape.nothing(), (tx, call) -> {
            String other = call.account();
            return other == null ? platform(tx) : Resource.find(tx, Accounts.TABLE, other, "account");
        });
    }

    private static JsonObject platform(Tx tx) {
        return Json.object(
                "id",
                ID,
                "object",
                Accounts.TABLE,
                "business_profile",
                Json.object("name", "Gemba"),
                "charges_enabled",
                true,
                "country",
                "US",
                "default_currency",
                "usd",
                "details_submitted",
                true,
                "payouts_enabled",
                true,
                "settings",
                Json.object(
                        "dashboard", Json.object("display_name", "Gemba", "timezone", "Etc/UTC"),
                        "payouts",
                                Json.object(
                                        "schedule",
                                        Json.object("delay_days", 2, "interval", PayoutSchedules.ofPlatform(tx)))),
                "type",
                "standard");
    }
}
