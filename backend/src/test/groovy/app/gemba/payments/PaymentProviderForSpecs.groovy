package app.gemba.payments

import app.gemba.Browser
import app.gemba.local.provider.ProviderServer
import groovy.json.JsonOutput
import groovy.json.JsonSlurper
import groovy.transform.CompileStatic
import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpResponse
import java.time.Clock
import java.time.Instant
import javax.crypto.Mac
import javax.crypto.spec.SecretKeySpec

/** The payment provider of a test run: one simulator, outside the application, that specs can order about. */
class PaymentProviderForSpecs {
    static final String SECRET = "whsec_${UUID.randomUUID()}"
    /** The application still takes what is signed by the secret before. */
    static final String OLD_SECRET = "whsec_${UUID.randomUUID()}"
    private static PaymentProviderForSpecs shared

    final ProviderServer server = ProviderServer.start(
        new ProviderServer.Config(0, null, null, SECRET, Clock.systemUTC()))
    private final HttpClient http = HttpClient.newHttpClient()

    static synchronized PaymentProviderForSpecs shared() {
        if (shared == null) {
            shared = new PaymentProviderForSpecs()
            Runtime.runtime.addShutdownHook(new Thread({ shared.server.close() }))
        }
        shared
    }

    /** The one that this run uses, or null as long as nothing has asked for one. */
    static synchronized PaymentProviderForSpecs started() {
        shared
    }

    /** How the application finds it. A spec makes the sweep run when it wants it to. */
    static Map<String, Object> settings(PaymentProviderForSpecs provider = shared()) {
        [
            'gemba.payments.api-base': provider.server.url().toString(),
            'gemba.payments.api-key': "sk_test_${UUID.randomUUID()}".toString(),
            'gemba.payments.webhook-secret': "$SECRET, $OLD_SECRET".toString(),
            'gemba.payments.read-timeout': '2s',
            'gemba.payments.network-retries': 0,
            'gemba.payments.sweep-interval': '24h',
            'gemba.payments.notices-interval': '24h',
            'gemba.payments.catch-up-interval': '24h',
            'gemba.payments.chargebacks.sweep-interval': '24h',
            'gemba.payments.reconciliation.nightly': false,
            'gemba.payments.reconciliation.grace': '0s',
        ]
    }

    /** Pays on the page at this address with this card. */
    Map pay(String pageUrl, String card = '4242 4242 4242 4242', Map named = [:]) {
        control("pay/${pageUrl.tokenize('/').last().tokenize('?#').first()}", [card: card] + named)
    }

    /** Completes the onboarding of an account. */
    void onboard(String account) {
        control("onboard/$account", [name: 'Li Wei'])
    }

    @CompileStatic
    Map control(String what, Map order) {
        def answer = http.send(
            HttpRequest.newBuilder(URI.create("${server.url()}/control/$what"))
                .POST(HttpRequest.BodyPublishers.ofString(JsonOutput.toJson(order))).build(),
            HttpResponse.BodyHandlers.ofString())
        assert answer.statusCode() == 200: answer.body()
        new JsonSlurper().parseText(answer.body()) as Map
    }

    Map get(String what) {
        new JsonSlurper().parseText(URI.create("${server.url()}/control/$what").toURL().text) as Map
    }

    List ask(String what) {
        new JsonSlurper().parseText(URI.create("${server.url()}/control/$what").toURL().text) as List
    }

    void revoke(String order) {
        http.send(HttpRequest.newBuilder(URI.create("${server.url()}/control/$order")).DELETE().build(),
            HttpResponse.BodyHandlers.ofString())
    }

    /** Everything that went wrong on order goes right again, in real time. */
    void reset() {
        ['faults', 'clock'].each { revoke(it) }
        control('webhooks', [mode: 'normal'])
    }

    /** Tells the application that something happened to an object, signed as the provider signs; {@code named} overrides. */
    static Browser.Answer tell(Browser browser, String type, String object, Map named = [:]) {
        deliver(browser, notice(type, object, named))
    }

    /** An event, signed as the provider signs. */
    static Browser.Answer deliver(Browser browser, String body) {
        browser.send('POST', '/api/payments/webhook', body, 'application/json',
            ['Stripe-Signature': signature(body, Instant.now().epochSecond, SECRET)])
    }

    /** What the provider writes when something happened to an object. */
    static String notice(String type, String object, Map named = [:]) {
        JsonOutput.toJson([
            id: "evt_${UUID.randomUUID()}", object: 'event', type: type, api_version: '2026-07-29.dahlia', livemode: false,
            created: Instant.now().epochSecond, data: [object: [id: object]]] + named)
    }

    @CompileStatic
    static String signature(String body, long at, String secret) {
        def mac = Mac.getInstance('HmacSHA256')
        mac.init(new SecretKeySpec(secret.bytes, 'HmacSHA256'))
        "t=$at,v1=${mac.doFinal("$at.$body".toString().bytes).encodeHex()}"
    }

    /** What the provider answers to a question of its API. */
    @CompileStatic
    Map read(String path) {
        def answer = http.send(HttpRequest.newBuilder(server.url().resolve(path)).header('Authorization', 'Bearer sk_test_specs').build(),
            HttpResponse.BodyHandlers.ofString())
        assert answer.statusCode() == 200: answer.body()
        new JsonSlurper().parseText(answer.body()) as Map
    }

    /** What the provider makes of a form, as somebody else's application would send it, or a connected account. */
    Map write(String path, Map<String, Object> form, String account = null) {
        def body = form.collect { name, value ->
            "${URLEncoder.encode(name, 'UTF-8')}=${URLEncoder.encode(value as String, 'UTF-8')}"
        }.join('&')
        def request = HttpRequest.newBuilder(server.url().resolve(path))
        if (account) {
            request.header('Stripe-Account', account)
        }
        def answer = http.send(request
            .header('Authorization', 'Bearer sk_test_specs').header('Content-Type', 'application/x-www-form-urlencoded')
            .POST(HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString())
        assert answer.statusCode() == 200: answer.body()
        new JsonSlurper().parseText(answer.body()) as Map
    }

    /** The payment of a page, or null before anybody tried to pay. */
    String paymentOf(String page) {
        read("/v1/checkout/sessions/$page").payment_intent
    }

    String charge(String payment) {
        read("/v1/payment_intents/$payment").latest_charge
    }

    /** A payment that another application on the same account of the provider has taken. */
    String foreignPayment(long minor = 5_000, String card = '4242 4242 4242 4242', String currency = 'usd') {
        def page = write('/v1/checkout/sessions', [
            mode: 'payment', success_url: 'http://elsewhere.test/', 'line_items[0][quantity]': 1,
            'line_items[0][price_data][currency]': currency, 'line_items[0][price_data][unit_amount]': minor,
            'line_items[0][price_data][product_data][name]': 'Something else'])
        pay(page.url, card)
        paymentOf(page.id)
    }

    String foreignRefund() {
        write('/v1/refunds', [payment_intent: foreignPayment(), amount: 1_000]).id
    }

    String foreignAccount() {
        write('/v1/accounts', [type: 'express', country: 'PL']).id
    }

    /** The calls that reached the provider, oldest first. */
    List<Map> calls(String method, String path) {
        ask('requests').findAll { it.method == method && it.path.startsWith(path) }
    }
}
