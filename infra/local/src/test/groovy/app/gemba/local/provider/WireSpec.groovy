package app.gemba.local.provider

import com.stripe.exception.ApiConnectionException
import com.stripe.exception.ApiException
import com.stripe.exception.IdempotencyException
import com.stripe.exception.InvalidRequestException
import com.stripe.exception.RateLimitException
import com.stripe.param.ChargeListParams
import com.stripe.param.RefundCreateParams
import com.stripe.param.RefundListParams
import groovy.json.JsonSlurper
import java.nio.file.Files
import java.nio.file.Path
import java.util.concurrent.CompletableFuture
import spock.lang.TempDir

class WireSpec extends ProviderSpecification {

    static final Map<String, String> KEY = [Authorization: "Bearer sk_test_specs"]

    @TempDir
    Path folder

    def "the same request under the same key is answered again, not done again"() {
        given:
        def session = paidSession()

        when:
        def first = stripe().refunds().create(refund(session.paymentIntent, 1_000), key("rf:1:1"))
        def second = stripe().refunds().create(refund(session.paymentIntent, 1_000), key("rf:1:1"))

        then:
        second.id == first.id
        second.lastResponse.headers().firstValue("Idempotent-Replayed").get() == "true"
        first.lastResponse.headers().firstValue("Idempotent-Replayed").isEmpty()
        refunds(session.paymentIntent) == 1
    }

    def "another request under the same key is refused"() {
        given:
        def session = paidSession()
        stripe().refunds().create(refund(session.paymentIntent, 1_000), key("rf:2:1"))

        when:
        stripe().refunds().create(refund(session.paymentIntent, 2_000), key("rf:2:1"))

        then:
        def firstFailure = thrown(IdempotencyException)
        firstFailure.statusCode == 400
        refunds(session.paymentIntent) == 1
    }

    def "a key is forgotten after a day"() {
        given:
        def session = paidSession()
        stripe().refunds().create(refund(session.paymentIntent, 1_000), key("rf:3:1"))

        when:
        control("clock", [advanceSeconds: 24 * 3_600])
        stripe().refunds().create(refund(session.paymentIntent, 1_000), key("rf:3:1"))

        then:
        refunds(session.paymentIntent) == 2
    }

    def "a malformed request leaves its key unused, a refusal by the rules does not"() {
        given:
        def session = paidSession()

        when: "malformed"
        def bad = post("/v1/refunds", [payment_intent: session.paymentIntent, amount: "x"], KEY + ["Idempotency-Key": "k"])
        def good = post("/v1/refunds", [payment_intent: session.paymentIntent, amount: "5"], KEY + ["Idempotency-Key": "k"])

        then:
        bad.statusCode() == 400
        good.statusCode() == 200

        when: "refused"
        def refused = (1..2).collect {
            post("/v1/refunds", [payment_intent: session.paymentIntent, amount: "999999"], KEY + ["Idempotency-Key": "k2"])
        }

        then:
        refused*.statusCode() == [400, 400]
        refused[1].headers().firstValue("Idempotent-Replayed").present
    }

    def "a stored failure is replayed under its key"() {
        given:
        def session = paidSession()
        control("faults", [method: "POST", pathPrefix: "/v1/refunds", kind: "status", status: 500, times: 1])

        when:
        stripe().refunds().create(refund(session.paymentIntent, 1_000), key("rf:4:1"))

        then:
        def sameFailure = thrown(ApiException)
        sameFailure.statusCode == 500

        when:
        stripe().refunds().create(refund(session.paymentIntent, 1_000), key("rf:4:1"))

        then:
        def thirdFailure = thrown(ApiException)
        thirdFailure.statusCode == 500
        refunds(session.paymentIntent) == 0

        when:
        stripe().refunds().create(refund(session.paymentIntent, 1_000), key("rf:4:2"))

        then:
        refunds(session.paymentIntent) == 1
    }

    def "too many requests are refused without being stored"() {
        given:
        def session = paidSession()
        control("faults", [method: "POST", pathPrefix: "/v1/refunds", kind: "status", status: 429])

        when:
        stripe().refunds().create(refund(session.paymentIntent, 1_000), key("rf:5:1"))

        then:
        thrown(RateLimitException)

        when:
        stripe().refunds().create(refund(session.paymentIntent, 1_000), key("rf:5:1"))

        then:
        refunds(session.paymentIntent) == 1
    }

    def "after a #kind the caller does not know, and the same key tells it"() {
        given:
        def session = paidSession()
        control("faults", [method: "POST", pathPrefix: "/v1/refunds", kind: kind, times: times, seconds: 5])

        when:
        client(0, 500).v1().refunds().create(refund(session.paymentIntent, 1_000), key("rf:6:1"))

        then:
        def unknown = thrown(ApiConnectionException)
        unknown.cause.message.contains(cause)

        when:
        clearFaults()
        def known = stripe().refunds().create(refund(session.paymentIntent, 1_000), key("rf:6:1"))

        then:
        known.lastResponse.headers().firstValue("Idempotent-Replayed").present
        refunds(session.paymentIntent) == 1

        where: "the JDK sends a POST again by itself when a kept connection ends without an answer"
        kind      | times || cause
        "timeout" | 1     || "timed out"
        "close"   | 2     || "Unexpected end of file"
        "reset"   | 2     || "Connection reset"
    }

    def "a request that never arrived did nothing"() {
        given:
        def session = paidSession()
        control("faults", [pathPrefix: "/v1/refunds", kind: "timeout", performed: false, seconds: 5])

        when:
        client(0, 500).v1().refunds().create(refund(session.paymentIntent, 1_000), key("rf:7:1"))

        then:
        thrown(ApiConnectionException)
        refunds(session.paymentIntent) == 0
    }

    def "a key that is being worked on is in use"() {
        given:
        def session = paidSession()
        control("faults", [method: "POST", pathPrefix: "/v1/refunds", kind: "slow", seconds: 2])

        when:
        def slow = CompletableFuture.supplyAsync {
            stripe().refunds().create(refund(session.paymentIntent, 1_000), key("rf:8:1"))
        }
        def hasty = null
        new spock.util.concurrent.PollingConditions(timeout: 2, delay: 0.02).eventually {
            assert controlled("faults").isEmpty()
        }
        try {
            stripe().refunds().create(refund(session.paymentIntent, 1_000), key("rf:8:1"))
        } catch (com.stripe.exception.StripeException e) {
            hasty = e
        }

        then:
        hasty.statusCode == 409
        hasty.code == "idempotency_key_in_use"
        slow.get().amount == 1_000
        refunds(session.paymentIntent) == 1
    }

    def "#what is refused with #code"() {
        when:
        def answer = post(path, form, KEY)

        then:
        answer.statusCode() == 400
        def error = new JsonSlurper().parseText(answer.body()).error
        error.type == "invalid_request_error"
        error.code == code
        error.param == param

        where:
        what                   | path            | form                                              || code                        | param
        "an unknown parameter" | "/v1/refunds"   | [amount: "1", colour: "red"]                      || "parameter_unknown"         | "colour"
        "a nested unknown one" | "/v1/accounts"  | ["capabilities[dance][requested]": "true"]        || "parameter_unknown"         | "capabilities[dance]"
        "a number in words"    | "/v1/refunds"   | [amount: "ten"]                                   || "parameter_invalid_integer" | "amount"
        "an empty value"       | "/v1/refunds"   | [amount: ""]                                      || "parameter_invalid_empty"   | "amount"
        "a missing parameter"  | "/v1/transfers" | [amount: "5", currency: "usd"]                    || "parameter_missing"         | "destination"
        "an unknown currency"  | "/v1/transfers" | [amount: "5", currency: "xxx", destination: "a"]  || null                        | "currency"
        "an object as a value" | "/v1/refunds"   | ["amount[x]": "5"]                                || null                        | "amount"
        "an unknown charge"    | "/v1/refunds"   | [charge: "ch_1"]                                  || "resource_missing"          | "charge"
    }

    def "who has no key gets no answer"() {
        expect:
        post("/v1/refunds", [:]).statusCode() == 401
        post("/v1/refunds", [:], [Authorization: "Bearer pk_test_1"]).statusCode() == 401
        post("/v1/nothing", [:], KEY).statusCode() == 404
    }

    def "an unknown object is not found"() {
        when:
        stripe().paymentIntents().retrieve("pi_1")

        then:
        def refusal = thrown(InvalidRequestException)
        refusal.statusCode == 404
        refusal.code == "resource_missing"
    }

    def "long lists come in pages, newest first"() {
        given:
        def intents = (1..3).collect { paidSession().paymentIntent }.reverse()

        when:
        def first = stripe().charges().list(ChargeListParams.builder().setLimit(2).build())
        def second = stripe().charges().list(
                ChargeListParams.builder().setLimit(2).setStartingAfter(first.data.last().id).build())

        then:
        first.hasMore
        !second.hasMore
        (first.data + second.data)*.paymentIntent == intents
    }

    def "every request is on record with its parameters and key"() {
        given:
        def session = paidSession()
        stripe().refunds().create(refund(session.paymentIntent, 1_000), key("rf:9:1"))

        expect:
        def newest = controlled("requests").first()
        newest.method == "POST"
        newest.path == "/v1/refunds"
        newest.params == [["payment_intent", session.paymentIntent], ["amount", "1000"]]
                || newest.params == [["amount", "1000"], ["payment_intent", session.paymentIntent]]
        newest.idempotency_key == "rf:9:1"
        newest.status == 200
        get("/").body().contains("rf:9:1")
        get("/").body().contains(session.paymentIntent)
    }

    def "everything is still there after a restart, keys included"() {
        given:
        provider.close()
        provider = start(folder)
        def session = paidSession()
        def before = stripe().refunds().create(refund(session.paymentIntent, 1_000), key("rf:10:1"))
        control("clock", [advanceSeconds: 60])

        when:
        provider.close()
        provider = start(folder)

        then:
        stripe().paymentIntents().retrieve(session.paymentIntent).status == "succeeded"
        stripe().refunds().create(refund(session.paymentIntent, 1_000), key("rf:10:1")).id == before.id
        refunds(session.paymentIntent) == 1
        controlled("deliveries").every { it.state == "waiting" }
    }

    def "a line that a crash cut short is dropped and the rest is kept"() {
        given:
        provider.close()
        provider = start(folder)
        def session = paidSession()
        provider.close()
        Files.writeString(folder.resolve("provider.jsonl"), '{"charge":[{"id":"ch_torn"', java.nio.file.StandardOpenOption.APPEND)

        when:
        provider = start(folder)
        def next = paidSession()
        provider.close()
        provider = start(folder)

        then:
        stripe().charges().list().data*.paymentIntent == [next.paymentIntent, session.paymentIntent]
    }

    private int refunds(String intent) {
        stripe().refunds().list(RefundListParams.builder().setPaymentIntent(intent).build()).data.size()
    }

    private static RefundCreateParams refund(String intent, long amount) {
        RefundCreateParams.builder().setPaymentIntent(intent).setAmount(amount).build()
    }
}
