package app.gemba.local.provider.pages;

import app.gemba.local.provider.api.ApiError;
import app.gemba.local.provider.api.Faults;
import app.gemba.local.provider.api.Form;
import app.gemba.local.provider.api.Requests;
import app.gemba.local.provider.resources.AccountStates;
import app.gemba.local.provider.resources.BalanceTransactions;
import app.gemba.local.provider.resources.BankTransit;
import app.gemba.local.provider.resources.Card;
import app.gemba.local.provider.resources.DisputeCases;
import app.gemba.local.provider.resources.Events;
import app.gemba.local.provider.resources.Files;
import app.gemba.local.provider.resources.Onboarding;
import app.gemba.local.provider.resources.Payer;
import app.gemba.local.provider.resources.Payments;
import app.gemba.local.provider.resources.Payments.Outcome;
import app.gemba.local.provider.resources.PayoutSchedules;
import app.gemba.local.provider.resources.Refunds;
import app.gemba.local.provider.resources.SlowPayments;
import app.gemba.local.provider.resources.TransferReversals;
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
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What tests and demos ask of the simulator itself, below {@code /control}. Bodies are JSON, or a form from the {@link ControlPage}.
 *
 * <ul>
 *   <li>{@code GET requests} or {@code requests/<id>} for those after it, {@code GET deliveries}, {@code GET faults}, {@code GET clock}
 *   <li>{@code POST faults {method, pathPrefix, kind: timeout|reset|close|status|slow, status, times, performed, seconds,
 *       code, shouldRetry}},
 *       {@code DELETE faults}
 *   <li>{@code POST clock {advanceSeconds}} or {@code {until: available}}, when all pending money can be spent,
 *       {@code DELETE clock}: back to real time
 *   <li>{@code POST webhooks {mode: normal|lost|duplicate|delayed|reordered|held, delaySeconds}}, for the next
 *       {@code times} events of {@code types} only where one of these is given; {@code POST release {events: [...]}} for
 *       those that are held, {@code POST resend/<event>}, {@code POST twin/<event>}: a second event about the same change
 *   <li>{@code POST pay/<session> {card, challenge: complete|fail|none, amount, currency}}, with {@code slow: true} by a
 *       method that is {@code POST clear/<payment> {paid}} later
 *   <li>{@code POST onboard/<account> {name, bankAccount}}, {@code POST require/<account> {due: [...]}},
 *       {@code POST capability/<account> {status}}, {@code POST reject/<account> {reason}}, {@code POST deauthorize/<account>}
 *   <li>{@code POST schedule/<account or platform> {interval: manual|daily}}: payouts that go by themselves
 *   <li>{@code POST dispute/<charge> {kind: chargeback|inquiry|resolution|block, amount, reason, fee, answerWithinSeconds}},
 *       {@code POST decide/<dispute> {status, feeReturned}}, {@code GET files/<file>}: what was uploaded
 *   <li>{@code POST reverse/<transfer> {amount}}: somebody takes it back at the provider's own desk
 *   <li>{@code POST arrive/<refund or payout>}, {@code POST fail/<refund or payout> {reason}}: its bank sends it back
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
        boolean person = Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Accept"), "")
                        .contains("text/html")
                && !exchange.getRequestMethod().equals("GET");
        boolean json = !person && (body.isBlank() || body.stripLeading().startsWith("{"));
        String path = exchange.getRequestURI().getPath().substring(PREFIX.length() - 1);
        Reply reply;
        try {
            JsonObject order = json ? Json.read(body) : fromForm(body);
            String what = Json.text(order, "_method", exchange.getRequestMethod()) + " " + path;
            String[] address = what.split("/", 3);
            JsonElement facts = store.write(tx -> act(tx, address, order));
            reply = person ? onward(address[1], address.length > 2 ? address[2] : "") : new Reply.Facts(200, facts);
        } catch (JsonParseException | IllegalArgumentException | ApiError e) {
            String why = String.valueOf(e.getMessage());
            reply = person ? refused(why) : new Reply.Facts(400, Json.object("error", why));
        }
        Reply.send(exchange, reply);
    }

    private static Reply onward(String order, String id) {
        String done = URLEncoder.encode((order + " " + id).strip(), StandardCharsets.UTF_8);
        return new Reply.Onward("/control?done=" + done + "#" + ControlPage.part(order, id));
    }

    private static Reply refused(String why) {
        return new Reply.Page(
                400,
                Html.page(
                        "Not done",
                        "<h1>That was not done</h1>" + Html.wrong(why) + "<p><a href=\"/control\">Back</a></p>"));
    }

    private static JsonObject fromForm(String body) {
        JsonObject order = new JsonObject();
        Form.parse(body).pairs().stream()
                .filter(pair -> !pair.value().isBlank())
                .forEach(pair -> order.addProperty(pair.name(), pair.value()));
        return order;
    }

    private static JsonElement act(Tx tx, String[] address, JsonObject order) {
        String id = address.length > 2 ? address[2] : "";
        return switch (address[0].strip() + " " + address[1]) {
            case "GET requests" ->
                listed(tx.list(Requests.TABLE)
                        .takeWhile(each -> !Json.need(each, "id").equals(id)));
            case "GET deliveries" -> listed(Stream.concat(tx.list(Deliveries.WAITING), tx.list(Deliveries.CLOSED)));
            case "GET faults" -> listed(tx.list(Faults.TABLE));
            case "GET clock" -> Json.object("now", tx.now().toString());
            case "POST faults" -> Faults.order(tx, order);
            case "DELETE faults" -> clearFaults(tx);
            case "POST clock" ->
                moveClock(
                        tx,
                        Json.text(order, "until", "").equals("available")
                                ? BalanceTransactions.pendingSeconds(tx)
                                : Json.number(order, "advanceSeconds"));
            case "DELETE clock" -> releaseClock(tx);
            case "POST webhooks" -> chooseWebhooks(tx, order);
            case "POST release" ->
                Json.object(
                        "released", Deliveries.release(tx, Json.has(order, "events") ? texts(order, "events") : null));
            case "POST twin" -> Json.published(Events.twin(tx, id));
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
            case "POST require" -> done(Onboarding.require(tx, id, texts(order, "due")), id);
            case "POST capability" -> Json.published(AccountStates.capability(tx, id, Json.text(order, "status", "")));
            case "POST reject" -> Json.published(AccountStates.reject(tx, id, Json.text(order, "reason", "fraud")));
            case "POST deauthorize" -> Json.published(AccountStates.deauthorize(tx, id));
            case "POST schedule" -> PayoutSchedules.choose(tx, id, Json.text(order, "interval", ""));
            case "POST clear" -> Json.published(SlowPayments.clear(tx, id, Json.flag(order, "paid")));
            case "POST reverse" ->
                Json.published(TransferReversals.reverse(
                        tx, id, Json.has(order, "amount") ? Json.number(order, "amount") : null));
            case "POST dispute" -> Json.published(DisputeCases.open(tx, id, order));
            case "POST decide" ->
                Json.published(
                        DisputeCases.decide(tx, id, Json.text(order, "status", ""), Json.flag(order, "feeReturned")));
            case "GET files" -> Json.object("id", id, "base64", Files.content(tx, id));
            case "POST arrive" -> Json.published(payout(id) ? BankTransit.arrive(tx, id) : Refunds.arrive(tx, id));
            case "POST fail" ->
                Json.published(
                        payout(id)
                                ? BankTransit.fail(tx, id, Json.text(order, "reason", "account_closed"))
                                : Refunds.fail(tx, id, Json.text(order, "reason", "expired_or_canceled_card")));
            default -> throw new IllegalArgumentException("No such control: " + String.join("/", address));
        };
    }

    private static boolean payout(String id) {
        return id.startsWith("po_");
    }

    /** A list of texts, or a single one. */
    private static List<String> texts(JsonObject order, String name) {
        String single = Json.text(order, name);
        return single == null
                ? Json.items(order, name).asList().stream()
                        .map(JsonElement::getAsString)
                        .toList()
                : List.of(single.strip().split("[\\s,]+"));
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
        long delay = Json.has(order, "delaySeconds") ? Json.number(order, "delaySeconds") : 10;
        if (Json.has(order, "types") || Json.has(order, "times")) {
            List<String> types = Json.has(order, "types") ? texts(order, "types") : List.of("*");
            Deliveries.except(tx, mode, delay, types, Json.has(order, "times") ? Json.number(order, "times") : 1);
        } else {
            Deliveries.choose(tx, mode, delay);
        }
        return Json.object("mode", mode.name().toLowerCase(Locale.ROOT));
    }

    private static JsonObject pay(Tx tx, String id, JsonObject order) {
        JsonObject session = Payments.session(tx, id);
        if (session == null) {
            throw new IllegalArgumentException("There is no session " + id);
        }
        if (Json.has(order, "amount")) {
            session.addProperty("amount_total", Json.number(order, "amount"));
        }
        session.addProperty("currency", Json.text(order, "currency", Json.need(session, "currency")));
        Card card = Card.of(Json.text(order, "card", Card.GOOD));
        Payer payer = new Payer(Json.text(order, "name", "Test Payer"), Json.text(session, "customer_email"));
        if (Json.flag(order, "slow")) {
            return told("processing", null, SlowPayments.begin(tx, session, payer));
        }
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
