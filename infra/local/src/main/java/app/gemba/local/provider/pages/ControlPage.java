package app.gemba.local.provider.pages;

import app.gemba.local.provider.api.Currencies;
import app.gemba.local.provider.api.Faults;
import app.gemba.local.provider.api.Form;
import app.gemba.local.provider.resources.BalanceTransactions;
import app.gemba.local.provider.store.Json;
import app.gemba.local.provider.store.Store;
import app.gemba.local.provider.store.Tx;
import app.gemba.local.provider.webhooks.Deliveries;
import com.google.gson.JsonObject;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where people set what the simulator does: its time, what goes wrong, and what banks, buyers and representatives do. */
public final class ControlPage implements HttpHandler {

    private static final int SHOWN = 8;
    private static final Map<String, String> MODES = words(
            "normal", "sent at once, each once",
            "duplicate", "sent twice",
            "reordered", "in any order",
            "delayed", "sent late",
            "lost", "lost for ever",
            "held", "held until released");
    private static final Map<String, String> PLACES = words(
            "/v1/", "any request",
            "/v1/checkout/sessions", "payment pages",
            "/v1/refunds", "refunds",
            "/v1/transfers", "transfers and their reversals",
            "/v1/accounts", "accounts",
            "/v1/account_links", "links into accounts",
            "/v1/files", "uploads",
            "/v1/disputes", "answers to chargebacks");
    private static final Map<String, String> METHODS =
            words("POST", "that changes something", "GET", "that only asks", "", "of either kind");
    private static final Map<String, String> TROUBLES = words(
            "timeout", "no answer until the caller gives up",
            "reset", "the connection is reset",
            "close", "the connection is closed without an answer",
            "status", "another answer, with this status",
            "slow", "begins late, its key in use meanwhile");
    private static final Map<String, String> STATUSES = words(
            "429", "429 too many requests",
            "500", "500, kept under the key and repeated",
            "409", "409 conflict",
            "400", "400 refused");
    private static final Map<String, String> DISPUTES = words(
            "chargeback", "chargeback, the money is withdrawn",
            "inquiry", "inquiry, no money moves yet",
            "resolution", "settled before it becomes one",
            "block", "prevented");

    private final Store store;

    /** Shows the given store and what can be ordered of it. */
    public ControlPage(Store store) {
        this.store = store;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        if (!exchange.getRequestURI().getPath().equals("/control")) {
            Reply.send(
                    exchange,
                    new Reply.Page(
                            404,
                            Html.page(
                                    "Not found",
                                    "<h1>Nothing here</h1><p><a href=\"/control\">What can be set</a></p>")));
            return;
        }
        String query = Objects.requireNonNullElse(exchange.getRequestURI().getRawQuery(), "");
        String done = Form.parse(query).pairs().stream()
                .filter(pair -> pair.name().equals("done"))
                .map(Form.Pair::value)
                .findFirst()
                .orElse("");
        Reply.send(exchange, new Reply.Page(200, store.write(tx -> page(tx, done))));
    }

    /** The part of the page that an order belongs to. */
    static String part(String order, String id) {
        return switch (order) {
            case "clock" -> "time";
            case "faults" -> "faults";
            case "dispute" -> "payments";
            case "decide" -> "disputes";
            case "reverse" -> "transfers";
            case "arrive", "fail" -> id.startsWith("po_") ? "payouts" : "refunds";
            case "require", "capability", "reject", "deauthorize" -> "accounts";
            default -> "notifications";
        };
    }

    private static String page(Tx tx, String done) {
        String said = done.isEmpty() ? "" : "<p class=\"done\" role=\"status\">Done: " + Html.escape(done) + "</p>";
        return Html.widePage("Payment provider simulator: control", """
                <h1>What the simulator does</h1>
                <p class="test"><strong>For local use.</strong> No real money. <a href="/">What it did</a>. All of this can be ordered by HTTP, too: <code>POST /control/...</code></p>
                %s
                <div class="parts">
                <section class="card" id="time"><h2>Time and money</h2>%s</section>
                <section class="card" id="notifications"><h2>Notifications</h2>%s</section>
                <section class="card" id="faults"><h2>Faults</h2>%s</section>
                </div>
                %s%s%s%s%s%s
                """.formatted(
                        said,
                        time(tx),
                        notifications(tx),
                        faults(tx),
                        ControlLists.payments(tx),
                        ControlLists.disputes(tx),
                        ControlLists.refunds(tx),
                        ControlLists.transfers(tx),
                        ControlLists.payouts(tx),
                        ControlLists.accounts(tx)));
    }

    private static String time(Tx tx) {
        Map<String, long[]> funds = BalanceTransactions.funds(tx);
        String money = funds.entrySet().stream()
                .map(each -> "<tr><td>" + Html.escape(each.getKey().toUpperCase(Locale.ROOT)) + "</td><td>"
                        + Currencies.format(each.getValue()[0], each.getKey()) + "</td><td>"
                        + Currencies.format(each.getValue()[1], each.getKey()) + "</td></tr>")
                .collect(Collectors.joining());
        String table = money.isEmpty()
                ? "<p class=\"soft\">No money yet.</p>"
                : "<table class=\"money\"><thead><tr><th scope=\"col\">Platform</th><th scope=\"col\">available</th><th scope=\"col\">pending</th></tr></thead><tbody>"
                        + money + "</tbody></table>";
        return "<p>It is <strong>"
                + Html.escape(tx.now().truncatedTo(ChronoUnit.SECONDS).toString()) + "</strong>.</p>"
                + Forms.order(
                        "clock", "Move the clock", Forms.number("Seconds", "advanceSeconds", ""), Forms.button("Move"))
                + Forms.order(
                        "clock",
                        "Move the clock by a time",
                        Forms.quiet("1 hour", "advanceSeconds", "3600"),
                        Forms.quiet("1 day", "advanceSeconds", "86400"),
                        Forms.quiet("8 days", "advanceSeconds", "691200"))
                + table
                + Forms.order(
                        "clock",
                        "Until all money is available",
                        Forms.quiet("Move until all is available", "until", "available"))
                + Forms.undo("clock", "Back to real time");
    }

    private static String notifications(Tx tx) {
        String mode = Deliveries.mode(tx).name().toLowerCase(Locale.ROOT);
        String held = tx.list(Deliveries.WAITING)
                .filter(each -> Json.need(each, "state").equals("held"))
                .limit(SHOWN)
                .map(each -> ControlLists.item(
                        each,
                        Json.need(each, "type") + " " + Json.text(each, "about", ""),
                        Forms.order(
                                "release",
                                "Release " + Json.need(each, "id"),
                                Forms.quiet("Release", "events", Json.need(each, "id")))))
                .collect(Collectors.joining());
        String sent = tx.list(Deliveries.CLOSED)
                .limit(SHOWN)
                .map(each -> ControlLists.item(
                        each,
                        Json.need(each, "type") + " " + Json.text(each, "about", "") + ", " + Json.need(each, "state"),
                        ControlLists.order("resend", each, "Send again"),
                        ControlLists.order("twin", each, "A second one")))
                .collect(Collectors.joining());
        return "<p>They are <strong>" + Html.escape(String.valueOf(MODES.get(mode))) + "</strong>.</p>"
                + Forms.order(
                        "webhooks",
                        "What happens to notifications",
                        Forms.choice("From now on", "mode", MODES),
                        Forms.number("Seconds late", "delaySeconds", "10"),
                        Forms.text("Only of these types (* at the end for any)", "types", ""),
                        Forms.number("Only the next", "times", ""),
                        Forms.button("Set"))
                + (held.isEmpty()
                        ? ""
                        : "<h3>Held</h3><ul class=\"items\">" + held + "</ul>"
                                + Forms.order("release", "Release all", Forms.quiet("Release all, newest first")))
                + (sent.isEmpty()
                        ? ""
                        : "<details><summary>Sent or lost</summary><ul class=\"items\">" + sent + "</ul></details>");
    }

    private static String faults(Tx tx) {
        String waiting = tx.list(Faults.TABLE)
                .map(each -> "<li>" + Html.escape(fault(each)) + "</li>")
                .collect(Collectors.joining());
        return Forms.order(
                        "faults",
                        "Order a fault",
                        Forms.choice("The next request", "method", METHODS),
                        Forms.choice("about", "pathPrefix", PLACES),
                        Forms.choice("meets", "kind", TROUBLES),
                        Forms.choice("Status, if it is another answer", "status", STATUSES),
                        Forms.number("Times", "times", "1"),
                        Forms.number("Seconds, if it is late", "seconds", ""),
                        Forms.choice(
                                "What was asked for",
                                "performed",
                                words(
                                        "",
                                        "as is usual for this fault",
                                        "true",
                                        "is done all the same",
                                        "false",
                                        "is not done")),
                        Forms.button("Order"))
                + (waiting.isEmpty()
                        ? "<p class=\"soft\">None waits.</p>"
                        : "<h3>Waiting</h3><ul class=\"items\">" + waiting + "</ul>"
                                + Forms.undo("faults", "Take all back"));
    }

    private static String fault(JsonObject fault) {
        String kind = Json.need(fault, "kind");
        return Json.text(fault, "method", "GET or POST") + " " + Json.need(fault, "pathPrefix") + ": "
                + (kind.equals("status") ? Json.number(fault, "status") : kind) + ", "
                + Json.number(fault, "times") + (Json.number(fault, "times") == 1 ? " time" : " times")
                + (Json.flag(fault, "performed") ? ", done all the same" : ", not done");
    }

    static Map<String, String> disputes() {
        return DISPUTES;
    }

    /** Pairs of a value and its words, in this order. */
    static Map<String, String> words(String... pairs) {
        Map<String, String> words = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            words.put(pairs[i], pairs[i + 1]);
        }
        return words;
    }

    /** A list of what there is, with what can be done about each; nothing where there is nothing. */
    static String list(String id, String title, Stream<JsonObject> rows, Function<JsonObject, String> item) {
        String items = rows.limit(SHOWN).map(item).collect(Collectors.joining());
        return "<section id=\"" + id + "\"><h2>" + title + "</h2>"
                + (items.isEmpty() ? "<p class=\"soft\">None yet.</p>" : "<ul class=\"items\">" + items + "</ul>")
                + "</section>";
    }
}
