package app.gemba.local.provider.pages;

import app.gemba.local.provider.api.Currencies;
import app.gemba.local.provider.api.Form;
import app.gemba.local.provider.resources.Card;
import app.gemba.local.provider.resources.Payer;
import app.gemba.local.provider.resources.Payments;
import app.gemba.local.provider.resources.Payments.Outcome;
import app.gemba.local.provider.store.Json;
import app.gemba.local.provider.store.Store;
import app.gemba.local.provider.store.Tx;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The hosted payment page, {@code /pay/<session>} and its challenge, {@code /pay/<session>/challenge}. */
public final class PayPage implements HttpHandler {

    private static final Pattern ADDRESS = Pattern.compile("/pay/(\\w+)(/challenge)?");
    private static final Pattern EXPIRY = Pattern.compile("\\s*(\\d{1,2})\\s*/\\s*(?:20)?(\\d{2})\\s*");
    private static final Pattern CVC = Pattern.compile("\\d{3,4}");

    private final Store store;

    /** Pays sessions of the given store. */
    public PayPage(Store store) {
        this.store = store;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        Matcher address = ADDRESS.matcher(exchange.getRequestURI().getPath());
        boolean sent = exchange.getRequestMethod().equals("POST");
        Form form = Form.parse(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Reply reply = address.matches()
                ? store.write(tx -> reply(tx, address.group(1), address.group(2) != null, sent, form))
                : nothingHere();
        Reply.send(exchange, reply);
    }

    private static Reply reply(Tx tx, String id, boolean challenge, boolean sent, Form form) {
        JsonObject session = Payments.session(tx, id);
        if (session == null) {
            return nothingHere();
        }
        if (challenge) {
            return sent
                    ? after(Payments.answer(tx, session, form.value("result").equals("complete")), form)
                    : Payments.challenged(tx, session)
                            ? new Reply.Page(200, challengePage(session))
                            : new Reply.Onward("/pay/" + id);
        }
        if (sent) {
            return pay(tx, session, form);
        }
        return switch (Json.need(session, "status")) {
            case "open" -> new Reply.Page(200, payPage(session, "", form));
            case "complete" -> new Reply.Onward(successUrl(session));
            default -> new Reply.Page(410, closedPage(session));
        };
    }

    private static Reply pay(Tx tx, JsonObject session, Form form) {
        Card card = Card.of(form.value("cardNumber"));
        Matcher expiry = EXPIRY.matcher(form.value("cardExpiry"));
        String wrong = "";
        if (!card.plausible()) {
            wrong = "Your card number is incomplete or not valid.";
        } else if (!expiry.matches()
                || Integer.parseInt(expiry.group(1)) > 12
                || expiry.group(1).matches("0+")) {
            wrong = "Your card's expiry date is incomplete. Write it as MM / YY.";
        } else if (YearMonth.of(2000 + Integer.parseInt(expiry.group(2)), Integer.parseInt(expiry.group(1)))
                .isBefore(YearMonth.from(tx.now().atOffset(ZoneOffset.UTC)))) {
            wrong = "Your card has expired.";
        } else if (!CVC.matcher(form.value("cardCvc").strip()).matches()) {
            wrong = "Your card's security code is incomplete.";
        } else if (form.value("billingName").isBlank()) {
            wrong = "Please give the name on the card.";
        }
        if (!wrong.isEmpty() && Json.need(session, "status").equals("open")) {
            return new Reply.Page(422, payPage(session, wrong, form));
        }
        Card complete = wrong.isEmpty()
                ? new Card(card.number(), Integer.parseInt(expiry.group(1)), 2000 + Integer.parseInt(expiry.group(2)))
                : card;
        Payer payer = new Payer(form.value("billingName").strip(), Json.text(session, "customer_email"));
        return after(Payments.pay(tx, session, complete, payer), form);
    }

    private static Reply after(Outcome outcome, Form form) {
        return switch (outcome) {
            case Outcome.Paid(JsonObject session) -> new Reply.Onward(successUrl(session));
            case Outcome.Challenge(JsonObject session) ->
                new Reply.Onward("/pay/" + Json.need(session, "id") + "/challenge");
            case Outcome.Declined(JsonObject session, String message) ->
                new Reply.Page(402, payPage(session, message, form));
            case Outcome.Closed(JsonObject session) -> new Reply.Page(410, closedPage(session));
        };
    }

    private static String successUrl(JsonObject session) {
        return Json.need(session, "success_url").replace("{CHECKOUT_SESSION_ID}", Json.need(session, "id"));
    }

    private static Reply nothingHere() {
        return new Reply.Page(
                404,
                Html.page(
                        "Not found",
                        "<h1>There is no such payment page</h1><p>Please go back and pay from there.</p>"));
    }

    private static String closedPage(JsonObject session) {
        return Html.page(
                "This payment page has expired",
                "<h1>This payment page has expired</h1><p>Nothing was charged.</p>" + backLink(session));
    }

    private static String backLink(JsonObject session) {
        String url = Json.text(session, "cancel_url");
        return url == null ? "" : "<p><a href=\"" + Html.escape(url) + "\">Back to Gemba</a></p>";
    }

    private static String amount(JsonObject session) {
        return Html.escape(Currencies.format(Json.number(session, "amount_total"), Json.need(session, "currency")));
    }

    private static String lines(JsonObject session) {
        StringBuilder lines = new StringBuilder();
        for (JsonElement each : Json.items(Json.child(session, "_line_items"), "data")) {
            JsonObject item = each.getAsJsonObject();
            long quantity = Json.number(item, "quantity");
            String detail = Json.text(item, "_detail", "");
            lines.append("<li><span>")
                    .append(Html.escape(Json.text(item, "description", "")))
                    .append(quantity == 1 ? "" : " × " + quantity)
                    .append(detail.isEmpty() ? "" : "<br><small class=\"soft\">" + Html.escape(detail) + "</small>")
                    .append("</span><span>")
                    .append(Html.escape(
                            Currencies.format(Json.number(item, "amount_total"), Json.need(item, "currency"))))
                    .append("</span></li>");
        }
        return lines.toString();
    }

    private static String payPage(JsonObject session, String wrong, Form form) {
        return Html.page(
                "Pay Gemba " + Currencies.format(Json.number(session, "amount_total"), Json.need(session, "currency")),
                """
                %s
                <h1>Pay Gemba</h1>
                <p class="amount">%s</p>
                <section class="card" aria-label="What you pay for"><ul class="lines">%s</ul></section>
                %s
                <form class="card" method="post" action="/pay/%s" novalidate>
                <label for="cardNumber">Card number</label>
                <input id="cardNumber" name="cardNumber" inputmode="numeric" autocomplete="cc-number" placeholder="4242 4242 4242 4242" value="%s" required>
                <div class="pair">
                <div><label for="cardExpiry">Expiry (MM / YY)</label>
                <input id="cardExpiry" name="cardExpiry" inputmode="numeric" autocomplete="cc-exp" placeholder="12 / 34" value="%s" required></div>
                <div><label for="cardCvc">Security code</label>
                <input id="cardCvc" name="cardCvc" inputmode="numeric" autocomplete="cc-csc" placeholder="123" required></div>
                </div>
                <label for="billingName">Name on card</label>
                <input id="billingName" name="billingName" autocomplete="cc-name" value="%s" required>
                <button type="submit">Pay %s</button>
                </form>
                <div class="test"><strong>Local test page.</strong> No real card is charged, and real cards are declined.
                Any expiry date ahead and any security code will do.
                <ul><li><code>4242 4242 4242 4242</code> succeeds</li>
                <li><code>4000 0000 0000 0002</code> is declined</li>
                <li><code>4000 0025 0000 3155</code> asks for 3-D Secure</li>
                <li><code>4000 0000 0000 0259</code> succeeds, and its payer disputes it at once</li>
                <li><code>4000 0000 0000 1976</code> succeeds, and its bank asks about it at once</li></ul></div>
                """.formatted(
                                backLink(session),
                                amount(session),
                                lines(session),
                                Html.wrong(wrong),
                                Json.need(session, "id"),
                                Html.escape(form.value("cardNumber")),
                                Html.escape(form.value("cardExpiry")),
                                Html.escape(form.value("billingName")),
                                amount(session)));
    }

    private static String challengePage(JsonObject session) {
        return Html.page("3-D Secure", """
                <h1>Your bank asks: is it you?</h1>
                <p>Gemba wants to charge <strong>%s</strong> to your card.</p>
                <form class="card" method="post" action="/pay/%s/challenge">
                <button type="submit" name="result" value="complete">Complete</button>
                <button type="submit" name="result" value="fail" class="quiet">Fail</button>
                </form>
                <p class="test"><strong>Local test page.</strong> It stands for the page of the payer's bank (3-D Secure).</p>
                """.formatted(amount(session), Json.need(session, "id")));
    }
}
