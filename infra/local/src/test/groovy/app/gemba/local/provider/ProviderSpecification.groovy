package app.gemba.local.provider

import com.stripe.StripeClient
import com.stripe.model.checkout.Session
import com.stripe.net.RequestOptions
import com.stripe.param.AccountCreateParams
import com.stripe.param.RefundCreateParams
import com.stripe.param.RefundListParams
import com.stripe.param.checkout.SessionCreateParams
import groovy.json.JsonOutput
import groovy.json.JsonSlurper
import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpResponse
import java.nio.charset.StandardCharsets
import java.nio.file.Path
import java.time.Clock
import spock.lang.AutoCleanup
import spock.lang.Specification

/** A simulator of its own for each feature, and the provider's real client library in front of it. */
abstract class ProviderSpecification extends Specification {

    static final Map<String, String> KEY = [Authorization: "Bearer sk_test_specs"]
    static final String SECRET = "whsec_for_specs"

    @AutoCleanup
    ProviderServer provider

    HttpClient http = HttpClient.newHttpClient()

    def setup() {
        provider = start(null)
    }

    ProviderServer start(Path state, int port = 0) {
        ProviderServer.start(new ProviderServer.Config(port, state, null, SECRET, Clock.systemUTC()))
    }

    StripeClient client(int retries = 0, int readTimeout = 20_000) {
        StripeClient.builder()
                .setApiKey("sk_test_specs")
                .setApiBase(provider.url().toString())
                .setFilesBase(provider.url().toString())
                .setMaxNetworkRetries(retries)
                .setReadTimeout(readTimeout)
                .build()
    }

    def stripe() {
        client().v1()
    }

    int refundsOf(String intent) {
        stripe().refunds().list(RefundListParams.builder().setPaymentIntent(intent).build()).data.size()
    }

    static RefundCreateParams refundOf(String intent, long amount) {
        RefundCreateParams.builder().setPaymentIntent(intent).setAmount(amount).build()
    }

    RequestOptions key(String key) {
        RequestOptions.builder().setIdempotencyKey(key).build()
    }

    SessionCreateParams.Builder visit(long amount = 120_000, String currency = "usd") {
        SessionCreateParams.builder()
                .setMode(SessionCreateParams.Mode.PAYMENT)
                .setSuccessUrl("http://gemba.test/paid?session={CHECKOUT_SESSION_ID}")
                .setCancelUrl("http://gemba.test/cancelled")
                .setClientReferenceId("booking-7")
                .setCustomerEmail("buyer@gemba.test")
                .putMetadata("booking", "7")
                .addLineItem(SessionCreateParams.LineItem.builder()
                        .setQuantity(1)
                        .setPriceData(SessionCreateParams.LineItem.PriceData.builder()
                                .setCurrency(currency)
                                .setUnitAmount(amount)
                                .setProductData(SessionCreateParams.LineItem.PriceData.ProductData.builder()
                                        .setName("Factory visit <Đồng Nai>")
                                        .build())
                                .build())
                        .build())
                .setPaymentIntentData(SessionCreateParams.PaymentIntentData.builder()
                        .setTransferGroup("booking_7")
                        .putMetadata("operation", "op-1")
                        .build())
    }

    Session paidSession(long amount = 120_000, String currency = "usd") {
        Session session = stripe().checkout().sessions().create(visit(amount, currency).build())
        assert control("pay/${session.id}", [card: "4242 4242 4242 4242"]).outcome == "paid"
        stripe().checkout().sessions().retrieve(session.id)
    }

    String charge(Session session) {
        stripe().paymentIntents().retrieve(session.paymentIntent).latestCharge
    }

    String onboardedAccount() {
        String account = newAccount()
        control("onboard/${account}", [name: "Ana"])
        account
    }

    String newAccount() {
        stripe().accounts().create(AccountCreateParams.builder()
                .setType(AccountCreateParams.Type.EXPRESS)
                .setCountry("PL")
                .setCapabilities(AccountCreateParams.Capabilities.builder()
                        .setTransfers(AccountCreateParams.Capabilities.Transfers.builder().setRequested(true).build())
                        .build())
                .build()).id
    }

    Object control(String what, Map order) {
        def request = HttpRequest.newBuilder(URI.create("${provider.url()}/control/${what}"))
                .POST(HttpRequest.BodyPublishers.ofString(JsonOutput.toJson(order)))
        new JsonSlurper().parseText(http.send(request.build(), HttpResponse.BodyHandlers.ofString()).body())
    }

    void clearFaults() {
        undo("faults")
    }

    void undo(String what) {
        def request = HttpRequest.newBuilder(provider.url().resolve("/control/${what}")).DELETE().build()
        assert http.send(request, HttpResponse.BodyHandlers.ofString()).statusCode() == 200
    }

    Object controlled(String what) {
        new JsonSlurper().parseText(URI.create("${provider.url()}/control/${what}").toURL().text)
    }

    HttpResponse<String> get(String path) {
        http.send(HttpRequest.newBuilder(provider.url().resolve(path)).build(), HttpResponse.BodyHandlers.ofString())
    }

    HttpResponse<String> post(String path, Map<String, String> form, Map<String, String> headers = [:]) {
        String body = form.collect { name, value ->
            "${encoded(name)}=${encoded(value)}"
        }.join("&")
        def request = HttpRequest.newBuilder(provider.url().resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
        headers.each { name, value -> request.header(name, value) }
        http.send(request.build(), HttpResponse.BodyHandlers.ofString())
    }

    static String encoded(String text) {
        URLEncoder.encode(text, StandardCharsets.UTF_8)
    }
}
