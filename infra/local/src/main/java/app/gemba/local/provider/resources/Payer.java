package app.gemba.local.provider.resources;

import app.gemba.local.provider.store.Json;
import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

/** Who pays, as told on the payment page. */
public record Payer(String name, @Nullable String email) {

    JsonObject billingDetails() {
        return Json.object(
                "address",
                Json.object(
                        "city",
                        null,
                        "country",
                        null,
                        "line1",
                        null,
                        "line2",
                        null,
                        "postal_code",
                        null,
                        "state",
                        null),
                "email",
                email,
                "name",
                name,
                "phone",
                null);
    }
}
