package app.gemba.local.provider.pages;

import app.gemba.local.provider.api.ApiError;
import app.gemba.local.provider.api.Faults;
import app.gemba.local.provider.api.Form;
import app.gemba.local.provider.api.Requests;
import app.gemba.local.provider.resources.Card;
import app.gemba.local.provider.resources.Onboarding;
import app.gemba.local.provider.resources.Payer;
import app.gemba.local.provider.resources.Payments;
import app.gemba.local.provider.resources.Payments.Outcome;
import app.gemba.local.provider.resources.Refunds;
import app.gemba.local.provider.store.Json;
import app.gemba.local.provider.store.Store;
import app.gemba.local.provider.store.Tx;
import app.gemba.local.provider.webhooks.Deliveries;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What tests and demos ask of the simulator itself, below {@code /control}. Bodies are JSON, or a form from the front page.
 *
 * <ul>
 *   <li>{@code GET requests}, {@code GET deliveries}, {@code GET faults}, {@code GET clock}
 *   <li>{@code POST faults {method, pathPrefix, kind: timeout|reset|close|status|slow, status, times, performed, seconds}},
 *       {@code DELETE faults}
 *   <li>{@code POST clock {advanceSeconds}}, {@code DELETE clock}: back to real time
 *   <li>{@code POST webhooks {mode: normal|lost|duplicate|delayed, delaySeconds}}, {@code POST resend/<event>}
 *   <li>{@code POST pay/<session> {card, challenge: complete|fail|none}}
 *   <li>{@code POST onboard/<account> {name, bankAccount}}, {@code POST require/<account> {due: [...]}}
 *   <li>{@code POST fail/<refund>}: the refund's bank sends it back
 * </ul>
 */
public final class Control implements HttpHandler {

    private static final String PREFIX = "/control/";

    private final Store store;

    /** Controls the simulator over the given store. */
    public Control(Store store) {
        this.store = store;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        boolean json = body.isBlank() || body.stripLeading().startsWith("{");
        Reply reply;
        try {
            JsonObject order = json ? Json.read(body) : fromForm(body);
            String what = exchange.getRequestMethod() + " "
                    + exchange.getRequestURI().getPath().substring(PREFIX.length() - 1);
            reply = new Reply.Facts(200, store.write(tx -> act(tx, what.split("/", 3), order)));
        } catch (JsonParseException | IllegalArgumentException | ApiError e) {
            reply = new Reply.Facts(400, Json.object("error", e.getMessage()));
        }
        boolean person = Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Accept"), "")
                .contains("text/html");
        Reply.send(exchange, person && !json ? new Reply.Onward("/") : reply);
    }

    private static JsonObject fromForm(String body) {
        JsonObject order = new JsonObject();
        Form.parse(body).pairs().forEach(pair -> order.addProperty(pair.name(), pair.value()));
        return order;
    }

    private static JsonElement act(Tx tx, String[] address, JsonObject order) {
        String id = address.length > 2 ? address[2] : "";
        return switch (address[0].strip() + " " + address[1]) {
            case "GET requests" -> listed(tx.list(Requests.TABLE));
            case "GET deliveries" -> listed(Stream.concat(tx.list(Deliveries.WAITING), tx.list(Deliveries.CLOSED)));
            case "GET faults" -> listed(tx.list(Faults.TABLE));
            case "GET clock" -> Json.object("now", tx.now().toString());
            case "POST faults" -> Faults.order(tx, order);
            case "DELETE faults" -> clearFaults(tx);
            case "POST clock" -> moveClock(tx, Json.number(order, "advanceSeconds"));
            case "DELETE clock" -> releaseClock(tx);
            case "POST webhooks" -> chooseWebhooks(tx, order);
            case "POST resend" -> done(Deliveries.resend(tx, id), id);
            case "POST pay" -> pay(tx, id, order);
            case "POST onboard" ->
                done(
                        Onboarding.complete(
                                tx,
                                id,
                                Json.text(order, "name", "Test Holder"),
                                Json.text(order, "bankAccount", "000123456789")),
                        id);
            case "POST require" ->
                done(
                        Onboarding.require(
                                tx,
                                id,
                                Json.items(order, "due").asList().stream()
                                        .map(JsonElement::getAsString)
                                        .toList()),
                        id);
            case "POST fail" -> Json.published(Refunds.fail(tx, id));
            default -> throw new IllegalArgumentException("No such control: " + String.join("/", address));
        };
    }

    private static JsonArray listed(Stream<JsonObject> rows) {
        JsonArray list = new JsonArray();
        rows.forEach(row -> list.add(row.deepCopy()));
        return list;
    }

    private static JsonObject done(boolean found, String id) {
        if (!found) {
            throw new IllegalArgumentException("There is no " + id);
        }
        return Json.object("done", id);
    }

    private static JsonObject clearFaults(Tx tx) {
        List<String> all =
                tx.list(Faults.TABLE).map(each -> Json.need(each, "id")).toList();
        all.forEach(id -> tx.remove(Faults.TABLE, id));
        return Json.object("cleared", all.size());
    }

    private static JsonObject moveClock(Tx tx, long seconds) {
        if (seconds < 0) {
            throw new IllegalArgumentException("The clock moves forward only");
        }
        JsonObject setting = tx.setting("clock");
        setting.addProperty("offset_seconds", Json.number(setting, "offset_seconds") + seconds);
        tx.keepSetting(setting);
        return Json.object("now", tx.now().toString());
    }

    private static JsonObject releaseClock(Tx tx) {
        JsonObject setting = tx.setting("clock");
        setting.addProperty("offset_seconds", 0);
        tx.keepSetting(setting);
        return Json.object("now", tx.now().toString());
    }

    private static JsonObject chooseWebhooks(Tx tx, JsonObject order) {
        Deliveries.Mode mode =
                Deliveries.Mode.valueOf(Json.text(order, "mode", "").toUpperCase(Locale.ROOT));
        Deliveries.choose(tx, mode, Json.has(order, "delaySeconds") ? Json.number(order, "delaySeconds") : 10);
        return Json.object("mode", mode.name().toLowerCase(Locale.ROOT));
    }

    private static JsonObject pay(Tx tx, String id, JsonObject order) {
        JsonObject session = Payments.session(tx, id);
        if (session == null) {
            throw new IllegalArgumentException("There is no session " + id);
        }
        Card card = Card.of(Json.text(order, "card", Card.GOOD));
        Payer payer = new Payer(Json.text(order, "name", "Test Payer"), Json.text(session, "customer_email"));
        Outcome outcome = Payments.pay(tx, session, card, payer);
        String challenge = Json.text(order, "challenge", "complete");
        if (outcome instanceof Outcome.Challenge(JsonObject waiting) && !challenge.equals("none")) {
            outcome = Payments.answer(tx, waiting, challenge.equals("complete"));
        }
        return switch (outcome) {
            case Outcome.Paid(JsonObject after) -> told("paid", null, after);
            case Outcome.Challenge(JsonObject after) -> told("challenge", null, after);
            case Outcome.Declined(JsonObject after, String message) -> told("declined", message, after);
            case Outcome.Closed(JsonObject after) -> told("closed", null, after);
        };
    }

    private static JsonObject told(String outcome, @Nullable String message, JsonObject session) {
        return Json.object("outcome", outcome, "message", message, "session", Json.published(session));
    }
}
