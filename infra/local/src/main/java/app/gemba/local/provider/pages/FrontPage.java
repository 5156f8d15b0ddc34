package app.gemba.local.provider.pages;

import app.gemba.local.provider.api.Currencies;
import app.gemba.local.provider.api.Requests;
import app.gemba.local.provider.store.Json;
import app.gemba.local.provider.store.Store;
import app.gemba.local.provider.store.Tx;
import app.gemba.local.provider.webhooks.Deliveries;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the simulator did, newest first. */
public final class FrontPage implements HttpHandler {

    private static final int SHOWN = 50;
    private static final List<String> TABLES = List.of(
            "checkout.session",
            "payment_intent",
            "charge",
            "refund",
            "dispute",
            "transfer",
            "transfer_reversal",
            "account");

    private final Store store;

    /** Shows the given store. */
    public FrontPage(Store store) {
        this.store = store;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        Reply reply = exchange.getRequestURI().getPath().equals("/")
                ? new Reply.Page(200, store.write(FrontPage::page))
                : new Reply.Page(
                        404,
                        Html.page("Not found", "<h1>Nothing here</h1><p><a href=\"/\">What the simulator did</a></p>"));
        Reply.send(exchange, reply);
    }

    private static String page(Tx tx) {
        return Html.widePage("Payment provider simulator", """
                <h1>Payment provider simulator</h1>
                <p class="test"><strong>For local use.</strong> It speaks the payment provider's API, moves no money and forgets nothing until its data is deleted.
                Its time is <strong>%s</strong>; notifications are <strong>%s</strong>.</p>
                <p><a href="/control">Move its time, let things go wrong, open chargebacks ...</a></p>
                <h2>Objects</h2>%s
                <h2>Notifications</h2>%s
                <h2>Requests</h2>%s
                """.formatted(
                        Html.escape(tx.now().truncatedTo(ChronoUnit.SECONDS).toString()),
                        Html.escape(Deliveries.mode(tx).name().toLowerCase(Locale.ROOT)),
                        objects(tx),
                        deliveries(tx),
                        requests(tx)));
    }

    private static String objects(Tx tx) {
        Stream<List<String>> rows = TABLES.stream()
                .flatMap(table -> tx.list(table).limit(SHOWN))
                .sorted((a, b) -> Long.compare(Json.number(b, "created"), Json.number(a, "created")))
                .limit(2L * SHOWN)
                .map(each -> List.of(
                        Instant.ofEpochSecond(Json.number(each, "created")).toString(),
                        Json.need(each, "object"),
                        Json.need(each, "id"),
                        money(each),
                        state(each),
                        Json.text(each, "transfer_group", Json.text(each, "client_reference_id", ""))));
        return table(List.of("Made", "Kind", "Id", "Amount", "State", "Belongs to"), rows);
    }

    private static String money(JsonObject object) {
        String currency = Json.text(object, "currency");
        String field = object.has("amount_total") ? "amount_total" : "amount";
        return currency == null ? "" : Currencies.format(Json.number(object, field), currency);
    }

    private static String state(JsonObject object) {
        return switch (Json.need(object, "object")) {
            case "account" ->
                Json.text(object, "country", "") + ", transfers "
                        + Json.text(Json.child(object, "capabilities"), "transfers", "not asked for");
            case "transfer" -> Json.flag(object, "reversed") ? "reversed" : "paid";
            case "charge" ->
                Json.number(object, "amount_refunded") == 0
                        ? Json.need(object, "status")
                        : "refunded "
                                + Currencies.format(
                                        Json.number(object, "amount_refunded"), Json.need(object, "currency"));
            default -> Json.text(object, "status", "");
        };
    }

    private static String deliveries(Tx tx) {
        Stream<List<String>> rows = Stream.concat(
                        tx.list(Deliveries.WAITING), tx.list(Deliveries.CLOSED).limit(2L * SHOWN))
                .limit(2L * SHOWN)
                .map(each -> List.of(
                        Json.need(each, "type"),
                        Json.text(each, "about", ""),
                        Json.need(each, "id"),
                        Json.need(each, "state"),
                        attempts(Json.items(each, "attempts"))));
        return table(List.of("Event", "About", "Id", "State", "Tries"), rows);
    }

    private static String attempts(JsonArray attempts) {
        return attempts.asList().stream()
                .map(JsonElement::getAsJsonObject)
                .map(each -> Json.text(each, "at", "") + " "
                        + (Json.number(each, "status") == 0
                                ? Json.text(each, "remark", "")
                                : Json.number(each, "status")))
                .collect(Collectors.joining(", "));
    }

    private static String requests(Tx tx) {
        Stream<List<String>> rows = tx.list(Requests.TABLE)
                .limit(2L * SHOWN)
                .map(each -> List.of(
                        Json.need(each, "at"),
                        Json.need(each, "method") + " " + Json.need(each, "path"),
                        Json.number(each, "status")
                                + (Json.flag(each, "replayed") ? " replayed" : "")
                                + (Json.has(each, "fault") ? " " + Json.need(each, "fault") : ""),
                        Json.text(each, "idempotency_key", ""),
                        Json.text(each, "error", params(each))));
        return table(List.of("At", "Request", "Status", "Idempotency key", "Parameters or error"), rows);
    }

    private static String params(JsonObject request) {
        return Json.items(request, "params").asList().stream()
                .map(JsonElement::getAsJsonArray)
                .map(pair -> pair.get(0).getAsString() + "=" + pair.get(1).getAsString())
                .collect(Collectors.joining("\n"));
    }

    private static String table(List<String> heads, Stream<List<String>> rows) {
        String body = rows.map(row -> row.stream()
                        .map(cell -> "<td>" + Html.escape(cell).replace("\n", "<br>") + "</td>")
                        .collect(Collectors.joining("", "<tr>", "</tr>")))
                .collect(Collectors.joining());
        if (body.isEmpty()) {
            return "<p class=\"soft\">None yet.</p>";
        }
        String head = heads.stream()
                .map(each -> "<th scope=\"col\">" + each + "</th>")
                .collect(Collectors.joining());
        return "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"" + heads.getFirst()
                + " and more\"><table><thead><tr>" + head + "</tr></thead><tbody>" + body + "</tbody></table></div>";
    }
}
