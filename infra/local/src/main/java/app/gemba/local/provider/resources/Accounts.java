package app.gemba.local.provider.resources;

import app.gemba.local.provider.api.ApiError;
import app.gemba.local.provider.api.Call;
import app.gemba.local.provider.api.Listing;
import app.gemba.local.provider.api.Router;
import app.gemba.local.provider.api.Shape;
import app.gemba.local.provider.store.Ids;
import app.gemba.local.provider.store.Json;
import app.gemba.local.provider.store.Tx;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Connected accounts: those whom the platform pays. */
final class Accounts implements Resource {

    static final String TABLE = "account";

    /** Where the platform may pay connected accounts: its own regions. The value is the country's currency. */
    static final Map<String, String> COUNTRIES = Map.ofEntries(
            Map.entry("US", "usd"),
            Map.entry("CA", "cad"),
            Map.entry("GB", "gbp"),
            Map.entry("CH", "chf"),
            Map.entry("LI", "chf"),
            Map.entry("NO", "nok"),
            Map.entry("IS", "eur"),
            Map.entry("SE", "sek"),
            Map.entry("DK", "dkk"),
            Map.entry("PL", "pln"),
            Map.entry("CZ", "czk"),
            Map.entry("HU", "huf"),
            Map.entry("RO", "ron"),
            Map.entry("BG", "eur"),
            Map.entry("AT", "eur"),
            Map.entry("BE", "eur"),
            Map.entry("HR", "eur"),
            Map.entry("CY", "eur"),
            Map.entry("EE", "eur"),
            Map.entry("FI", "eur"),
            Map.entry("FR", "eur"),
            Map.entry("DE", "eur"),
            Map.entry("GR", "eur"),
            Map.entry("IE", "eur"),
            Map.entry("IT", "eur"),
            Map.entry("LV", "eur"),
            Map.entry("LT", "eur"),
            Map.entry("LU", "eur"),
            Map.entry("MT", "eur"),
            Map.entry("NL", "eur"),
            Map.entry("PT", "eur"),
            Map.entry("SK", "eur"),
            Map.entry("SI", "eur"),
            Map.entry("ES", "eur"));

    private static final List<String> TO_GIVE =
            List.of("external_account", "individual.first_name", "individual.last_name", "tos_acceptance.date");

    private static final String CHANGEABLE = """
            business_type company|government_entity|individual|non_profit
            business_profile.mcc text
            business_profile.name text
            business_profile.product_description text
            business_profile.support_email text
            business_profile.url url
            capabilities.transfers.requested bool
            capabilities.card_payments.requested bool
            default_currency currency
            email text
            individual.email text
            individual.first_name text
            individual.last_name text
            metadata labels
            settings.payouts.debit_negative_balances bool
            settings.payouts.schedule.delay_days int
            settings.payouts.schedule.interval daily|manual|monthly|weekly
            settings.payouts.statement_descriptor text
            """;

    private static final String CREATE = CHANGEABLE + """
            type custom|express|standard
            country text
            controller.fees.payer account|application
            controller.losses.payments application|stripe
            controller.requirement_collection application|stripe
            controller.stripe_dashboard.type express|full|none
            tos_acceptance.service_agreement full|recipient
            """;

    @Override
    public void addTo(Router router) {
        router.post("/v1/accounts", Shape.of(CREATE), Accounts::create);
        router.get(
                "/v1/accounts",
                Shape.list(""),
                (tx, call) -> Listing.page(tx, call, TABLE, each -> !AccountStates.gone(each)));
        router.get("/v1/accounts/{account}", Shape.nothing(), (tx, call) -> mine(tx, call));
        router.post("/v1/accounts/{account}", Shape.of(CHANGEABLE), Accounts::update);
        router.post("/v1/accounts/{account}/reject", Shape.of("reason! fraud|terms_of_service|other"), (tx, call) -> {
            mine(tx, call);
            return AccountStates.reject(tx, call.variable("account"), Json.need(call.params(), "reason"));
        });
    }

    private static JsonObject create(Tx tx, Call call) {
        JsonObject params = call.params();
        String country = Json.text(params, "country", "US").toUpperCase(Locale.ROOT);
        String currency = COUNTRIES.get(country);
        if (currency == null) {
            throw ApiError.refused(
                    "country_unsupported",
                    "country",
                    country + " is not currently supported by Stripe for connected accounts of this platform.");
        }
        String id = Ids.next("acct_");
        String type = Json.text(params, "type", "express");
        boolean wanted = Json.flag(Json.child(Json.child(params, "capabilities"), "transfers"), "requested");
        JsonObject capabilities = new JsonObject();
        if (wanted) {
            capabilities.addProperty("transfers", "inactive");
        }
        JsonObject account = Json.object(
                "id", id,
                "object", TABLE,
                "business_profile", Json.child(params, "business_profile"),
                "business_type", Json.text(params, "business_type"),
                "capabilities", capabilities,
                "charges_enabled", false,
                "controller", controller(type),
                "country", country,
                "created", tx.seconds(),
                "default_currency", Json.text(params, "default_currency", currency),
                "details_submitted", false,
                "email", Json.text(params, "email"),
                "external_accounts", AccountStates.banks(id, new JsonArray()),
                "future_requirements", AccountStates.requirements(List.of(), null),
                "metadata", Resource.metadata(params),
                "payouts_enabled", false,
                "requirements", AccountStates.requirements(TO_GIVE, "requirements.past_due"),
                "settings", settings(params),
                "tos_acceptance",
                        Json.object(
                                "date",
                                null,
                                "service_agreement",
                                Json.text(Json.child(params, "tos_acceptance"), "service_agreement", "full")),
                "type", type);
        tx.put(account);
        return account;
    }

    private static JsonObject controller(String type) {
        boolean express = !type.equals("standard");
        return Json.object(
                "fees",
                Json.object("payer", express ? "application_express" : "account"),
                "is_controller",
                true,
                "losses",
                Json.object("payments", express ? "application" : "stripe"),
                "requirement_collection",
                type.equals("custom") ? "application" : "stripe",
                "stripe_dashboard",
                Json.object("type", type.equals("standard") ? "full" : type.equals("custom") ? "none" : type),
                "type",
                "application");
    }

    private static JsonObject settings(JsonObject params) {
        JsonObject wished = Json.child(Json.child(Json.child(params, "settings"), "payouts"), "schedule");
        return Json.object(
                "payouts",
                Json.object(
                        "debit_negative_balances",
                        true,
                        "schedule",
                        Json.object("delay_days", 2, "interval", Json.text(wished, "interval", "daily")),
                        "statement_descriptor",
                        null));
    }

    private static JsonObject mine(Tx tx, Call call) {
        JsonObject account = Resource.find(tx, TABLE, call.variable("account"), "account");
        if (AccountStates.gone(account)) {
            throw ApiError.accountRefused(call.variable("account"));
        }
        return account;
    }

    private static JsonObject update(Tx tx, Call call) {
        JsonObject account = mine(tx, call);
        JsonObject params = call.params();
        for (String plain : List.of("business_type", "default_currency", "email")) {
            if (params.has(plain)) {
                account.add(plain, params.get(plain));
            }
        }
        Json.child(params, "business_profile").entrySet().forEach(each -> Json.child(account, "business_profile")
                .add(each.getKey(), each.getValue()));
        if (params.has("metadata")) {
            account.add("metadata", Resource.metadata(Json.child(account, "metadata"), Json.child(params, "metadata")));
        }
        if (params.has("settings")) {
            account.add("settings", settings(params));
        }
        JsonObject capability = Json.child(Json.child(params, "capabilities"), "transfers");
        if (capability.has("requested")) {
            JsonObject capabilities = Json.child(account, "capabilities");
            if (Json.flag(capability, "requested")) {
                capabilities.addProperty("transfers", Json.flag(account, "details_submitted") ? "active" : "inactive");
            } else {
                capabilities.remove("transfers");
            }
        }
        tx.put(account);
        Events.aboutAccount(tx, "account.updated", account);
        return account;
    }
}
