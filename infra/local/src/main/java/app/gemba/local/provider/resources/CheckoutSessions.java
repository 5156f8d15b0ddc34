package app.gemba.local.provider.resources;

import app.gemba.local.provider.api.ApiError;
import app.gemba.local.provider.api.Call;
import app.gemba.local.provider.api.Currencies;
import app.gemba.local.provider.api.Listing;
import app.gemba.local.provider.api.Router;
import app.gemba.local.provider.api.Shape;
import app.gemba.local.provider.store.Ids;
import app.gemba.local.provider.store.Json;
import app.gemba.local.provider.store.Tx;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.List;

/** Hosted payment pages: made by the platform, open until they are paid, expire or are expired. */
public final class CheckoutSessions implements Resource {

    /** The table. */
    public static final String TABLE = "checkout.session";

    private static final String URL_SETTING = "url";
    private static final long SHORTEST = Duration.ofMinutes(30).toSeconds();
    private static final long LONGEST = Duration.ofHours(24).toSeconds();
    private static final long SLACK = 60;

    private static final String CREATE = """
            mode! payment
            success_url! url
            cancel_url url
            client_reference_id text
            currency currency
            customer_creation always|if_required
            customer_email text
            expires_at int
            integration_identifier text
            locale text
            metadata labels
            payment_method_types[] card
            submit_type auto|book|pay
            ui_mode hosted_page
            adaptive_pricing.enabled bool
            allow_promotion_codes bool
            automatic_tax.enabled bool
            billing_address_collection auto|required
            custom_text.submit.message text
            invoice_creation.enabled bool
            phone_number_collection.enabled bool
            line_items[]!.quantity! int
            line_items[].price_data!.currency! currency
            line_items[].price_data.unit_amount! int
            line_items[].price_data.tax_behavior exclusive|inclusive|unspecified
            line_items[].price_data.product_data!.name! text
            line_items[].price_data.product_data.description text
            line_items[].price_data.product_data.images[] url
            line_items[].price_data.product_data.metadata labels
            line_items[].price_data.product_data.tax_code text
            line_items[].price_data.product_data.unit_label text
            payment_intent_data.capture_method automatic|automatic_async
            payment_intent_data.description text
            payment_intent_data.metadata labels
            payment_intent_data.receipt_email text
            payment_intent_data.statement_descriptor text
            payment_intent_data.statement_descriptor_suffix text
            payment_intent_data.transfer_group text
            payment_method_options.card.request_three_d_secure any|automatic|challenge
            """;

    @Override
    public void addTo(Router router) {
        router.post("/v1/checkout/sessions", Shape.of(CREATE), CheckoutSessions::create);
        router.get(
                "/v1/checkout/sessions",
                Shape.list("payment_intent text\nstatus open|complete|expired"),
                (tx, call) -> Listing.page(
                        tx,
                        call,
                        TABLE,
                        each -> (!call.has("payment_intent")
                                        || Json.text(each, "payment_intent", "").equals(call.text("payment_intent")))
                                && (!call.has("status")
                                        || Json.need(each, "status").equals(call.text("status")))));
        router.get(
                "/v1/checkout/sessions/{session}",
                Shape.nothing(),
                (tx, call) -> Resource.find(tx, TABLE, call.variable("session"), "session"));
        router.post("/v1/checkout/sessions/{session}/expire", Shape.nothing(), CheckoutSessions::expire);
        router.get("/v1/checkout/sessions/{session}/line_items", Shape.list(""), (tx, call) -> {
            JsonObject session = Resource.find(tx, TABLE, call.variable("session"), "session");
            List<JsonElement> items =
                    Json.items(Json.child(session, "_line_items"), "data").asList();
            return Listing.page(tx, call, items.stream().map(JsonElement::getAsJsonObject));
        });
    }

    /** Tells the simulator its own address, under which the pages are, those of open sessions included. */
    public static void servedAt(Tx tx, String url) {
        JsonObject setting = tx.setting(URL_SETTING);
        setting.addProperty("value", url);
        tx.keepSetting(setting);
        tx.list(TABLE)
                .filter(each -> Json.need(each, "status").equals("open"))
                .map(JsonObject::deepCopy)
                .toList()
                .forEach(open -> {
                    open.addProperty("url", url + "/pay/" + Json.need(open, "id"));
                    tx.put(open);
                });
    }

    private static JsonObject create(Tx tx, Call call) {
        JsonObject params = call.params();
        JsonArray items = items(tx, params);
        String currency = Json.need(items.get(0).getAsJsonObject(), "currency");
        long total = items.asList().stream()
                .mapToLong(item -> Json.number(item.getAsJsonObject(), "amount_total"))
                .reduce(0, Math::addExact);
        Currencies.checkCharge(total, currency, "line_items");
        String id = Ids.next("cs_test_");
        String email = call.text("customer_email");
        JsonObject session = Json.object(
                "id",
                id,
                "object",
                TABLE,
                "amount_subtotal",
                total,
                "amount_total",
                total,
                "automatic_tax",
                Json.object("enabled", false, "status", null),
                "cancel_url",
                call.text("cancel_url"),
                "client_reference_id",
                call.text("client_reference_id"),
                "created",
                tx.seconds(),
                "currency",
                currency,
                "customer",
                null,
                "customer_creation",
                Json.text(params, "customer_creation", "if_required"),
                "customer_details",
                email == null ? null : Json.object("email", email, "name", null),
                "customer_email",
                email,
                "expires_at",
                expiry(tx, params),
                "livemode",
                false,
                "locale",
                call.text("locale"),
                "metadata",
                Resource.metadata(params),
                "mode",
                Json.need(params, "mode"),
                "payment_intent",
                null,
                "payment_method_types",
                Json.array("card"),
                "payment_status",
                "unpaid",
                "status",
                "open",
                "submit_type",
                call.text("submit_type"),
                "success_url",
                call.text("success_url"),
                "total_details",
                Json.object("amount_discount", 0, "amount_shipping", 0, "amount_tax", 0),
                "ui_mode",
                "hosted_page",
                "url",
                Json.text(tx.setting(URL_SETTING), "value", "") + "/pay/" + id);
        session.add(
                "_line_items",
                Json.object(
                        "object",
                        "list",
                        "data",
                        items,
                        "has_more",
                        false,
                        "url",
                        "/v1/checkout/sessions/" + id + "/line_items"));
        session.add("_intent", Json.child(params, "payment_intent_data"));
        session.add("_challenge", Json.child(Json.child(params, "payment_method_options"), "card"));
        tx.put(session);
        return session;
    }

    private static JsonArray items(Tx tx, JsonObject params) {
        JsonArray items = new JsonArray();
        int index = 0;
        for (JsonElement each : Json.items(params, "line_items")) {
            String at = "line_items[" + index++ + "]";
            JsonObject price = Json.child(each.getAsJsonObject(), "price_data");
            JsonObject product = Json.child(price, "product_data");
            long quantity = Json.number(each.getAsJsonObject(), "quantity");
            long unit = Json.number(price, "unit_amount");
            String currency = Json.need(price, "currency");
            if (quantity < 1 || unit < 0) {
                throw ApiError.malformed("parameter_invalid_integer", at, "Quantities begin at 1 and amounts at 0.");
            }
            if (!items.isEmpty()
                    && !Json.need(items.get(0).getAsJsonObject(), "currency").equals(currency)) {
                throw ApiError.malformed(null, at, "All line items must have the same currency.");
            }
            long total = Math.multiplyExact(quantity, unit);
            items.add(Json.object(
                    "id",
                    Ids.next("li_"),
                    "object",
                    "item",
                    "amount_discount",
                    0,
                    "amount_subtotal",
                    total,
                    "amount_tax",
                    0,
                    "amount_total",
                    total,
                    "created",
                    tx.seconds(),
                    "currency",
                    currency,
                    "description",
                    Json.need(product, "name"),
                    "_detail",
                    Json.text(product, "description"),
                    "quantity",
                    quantity));
        }
        if (items.isEmpty()) {
            throw ApiError.malformed("parameter_missing", "line_items", "Missing required param: line_items.");
        }
        return items;
    }

    private static long expiry(Tx tx, JsonObject params) {
        if (!params.has("expires_at")) {
            return tx.seconds() + LONGEST;
        }
        long expiry = Json.number(params, "expires_at");
        if (expiry < tx.seconds() + SHORTEST - SLACK) {
            throw ApiError.malformed(
                    null,
                    "expires_at",
                    "The `expires_at` timestamp must be at least 30 minutes from Checkout Session creation.");
        }
        if (expiry > tx.seconds() + LONGEST + SLACK) {
            throw ApiError.malformed(
                    null,
                    "expires_at",
                    "The `expires_at` timestamp must be less than 24 hours from Checkout Session creation.");
        }
        return expiry;
    }

    private static JsonObject expire(Tx tx, Call call) {
        JsonObject session = Resource.find(tx, TABLE, call.variable("session"), "session");
        if (!Json.need(session, "status").equals("open")) {
            throw ApiError.refused(
                    null,
                    null,
                    "Only Checkout Sessions with a status in [\"open\"] can be expired. This Checkout Session has a status of "
                            + Json.need(session, "status") + ".");
        }
        return expired(tx, session);
    }

    /** Closes every open session whose time is over. */
    public static void expireDue(Tx tx) {
        tx.list(TABLE)
                .filter(each ->
                        Json.need(each, "status").equals("open") && Json.number(each, "expires_at") <= tx.seconds())
                .map(JsonObject::deepCopy)
                .toList()
                .forEach(due -> expired(tx, due));
    }

    private static JsonObject expired(Tx tx, JsonObject session) {
        session.addProperty("status", "expired");
        session.add("url", Json.element(null));
        tx.put(session);
        String intent = Json.text(session, "payment_intent");
        if (intent != null) {
            PaymentIntents.cancelExpired(tx, intent);
        }
        Events.emit(tx, "checkout.session.expired", session);
        return session;
    }
}
