package app.gemba.local.provider.pages;

import app.gemba.local.provider.api.Form;
import app.gemba.local.provider.resources.Onboarding;
import app.gemba.local.provider.resources.Onboarding.Step;
import app.gemba.local.provider.store.Json;
import app.gemba.local.provider.store.Store;
import app.gemba.local.provider.store.Tx;
import com.google.gson.JsonObject;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The hosted onboarding of a connected account, {@code /connect/onboard/<account>?link=<link>}. */
public final class OnboardingPage implements HttpHandler {

    private static final Pattern ADDRESS = Pattern.compile("/connect/onboard/(\\w+)");

    private final Store store;

    /** Onboards accounts of the given store. */
    public OnboardingPage(Store store) {
        this.store = store;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        Matcher address = ADDRESS.matcher(exchange.getRequestURI().getPath());
        boolean sent = exchange.getRequestMethod().equals("POST");
        String encoded = sent
                ? new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)
                : Objects.requireNonNullElse(exchange.getRequestURI().getRawQuery(), "");
        Form form = Form.parse(encoded);
        Step step = address.matches() ? store.write(tx -> step(tx, address.group(1), sent, form)) : new Step.Unknown();
        Reply.send(exchange, reply(step, form));
    }

    private static Step step(Tx tx, String account, boolean sent, Form form) {
        return sent
                ? Onboarding.send(
                        tx,
                        account,
                        form.value("link"),
                        form.value("action").equals("later"),
                        form.value("name"),
                        form.value("country"),
                        form.value("bankAccount"))
                : Onboarding.open(tx, account, form.value("link"));
    }

    private static Reply reply(Step step, Form form) {
        return switch (step) {
            case Step.Ask(JsonObject account, String country) -> new Reply.Page(200, page(account, country, "", form));
            case Step.Again(JsonObject account, String country, String message) ->
                new Reply.Page(422, page(account, country, message, form));
            case Step.Back(String url) -> new Reply.Onward(url);
            case Step.Refresh(String url) -> new Reply.Onward(url);
            case Step.Unknown() ->
                new Reply.Page(
                        404,
                        Html.page("Not found", "<h1>This link is not known</h1><p>Please start again from Gemba.</p>"));
        };
    }

    private static String page(JsonObject account, String country, String wrong, Form form) {
        String options = Onboarding.countries().stream()
                .map(code -> "<option value=\"%s\"%s>%s</option>"
                        .formatted(
                                code,
                                code.equals(country) ? " selected" : "",
                                Html.escape(Locale.of("", code).getDisplayCountry(Locale.ENGLISH))))
                .collect(Collectors.joining());
        return Html.page("Get paid by Gemba", """
                <h1>Get paid by Gemba</h1>
                <p class="soft">Tell the payment provider who you are and where your money should go.</p>
                %s
                <form class="card" method="post" action="/connect/onboard/%s" novalidate>
                <input type="hidden" name="link" value="%s">
                <label for="name">Full name</label>
                <input id="name" name="name" autocomplete="name" value="%s" required>
                <label for="country">Country of your bank account</label>
                <select id="country" name="country">%s</select>
                <label for="bankAccount">Bank account number or IBAN</label>
                <input id="bankAccount" name="bankAccount" autocomplete="off" placeholder="000123456789" value="%s" required>
                <button type="submit" name="action" value="finish">Agree and submit</button>
                <button type="submit" name="action" value="later" class="quiet">Finish later</button>
                </form>
                <p class="test"><strong>Local test page.</strong> Nothing is checked and nothing leaves this machine.
                Any name will do; <code>000123456789</code> is a test account number.</p>
                """.formatted(
                        Html.wrong(wrong),
                        Json.need(account, "id"),
                        Html.escape(form.value("link")),
                        Html.escape(form.value("name")),
                        options,
                        Html.escape(form.value("bankAccount"))));
    }
}
