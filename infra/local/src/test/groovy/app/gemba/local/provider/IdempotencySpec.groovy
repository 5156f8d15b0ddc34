package app.gemba.local.provider

import com.stripe.exception.ApiConnectionException
import com.stripe.exception.ApiException
import com.stripe.exception.IdempotencyException
import com.stripe.exception.RateLimitException
import com.stripe.exception.StripeException
import java.util.concurrent.CompletableFuture
import spock.util.concurrent.PollingConditions

class IdempotencySpec extends ProviderSpecification {

    def "the same request under the same key is answered again, not done again"() {
        given:
        def session = paidSession()

        when:
        def first = stripe().refunds().create(refundOf(session.paymentIntent, 1_000), key("rf:1:1"))
        def second = stripe().refunds().create(refundOf(session.paymentIntent, 1_000), key("rf:1:1"))

        then:
        second.id == first.id
        second.lastResponse.headers().firstValue("Idempotent-Replayed").get() == "true"
        first.lastResponse.headers().firstValue("Idempotent-Replayed").isEmpty()
        refundsOf(session.paymentIntent) == 1
    }

    def "another request under the same key is refused"() {
        given:
        def session = paidSession()
        stripe().refunds().create(refundOf(session.paymentIntent, 1_000), key("rf:2:1"))

        when:
        stripe().refunds().create(refundOf(session.paymentIntent, 2_000), key("rf:2:1"))

        then:
        def firstFailure = thrown(IdempotencyException)
        firstFailure.statusCode == 400
        refundsOf(session.paymentIntent) == 1
    }

    def "a key is forgotten after a day"() {
        given:
        def session = paidSession()
        stripe().refunds().create(refundOf(session.paymentIntent, 1_000), key("rf:3:1"))

        when:
        control("clock", [advanceSeconds: 24 * 3_600])
        stripe().refunds().create(refundOf(session.paymentIntent, 1_000), key("rf:3:1"))

        then:
        refundsOf(session.paymentIntent) == 2
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
        stripe().refunds().create(refundOf(session.paymentIntent, 1_000), key("rf:4:1"))

        then:
        def sameFailure = thrown(ApiException)
        sameFailure.statusCode == 500

        when:
        stripe().refunds().create(refundOf(session.paymentIntent, 1_000), key("rf:4:1"))

        then:
        def thirdFailure = thrown(ApiException)
        thirdFailure.statusCode == 500
        refundsOf(session.paymentIntent) == 0

        when:
        stripe().refunds().create(refundOf(session.paymentIntent, 1_000), key("rf:4:2"))

        then:
        refundsOf(session.paymentIntent) == 1
    }

    def "too many requests are refused without being stored"() {
        given:
        def session = paidSession()
        control("faults", [method: "POST", pathPrefix: "/v1/refunds", kind: "status", status: 429])

        when:
        stripe().refunds().create(refundOf(session.paymentIntent, 1_000), key("rf:5:1"))

        then:
        thrown(RateLimitException)

        when:
        stripe().refunds().create(refundOf(session.paymentIntent, 1_000), key("rf:5:1"))

        then:
        refundsOf(session.paymentIntent) == 1
    }

    def "the caller is told whether to try again when there were too many requests"() {
        given:
        def session = paidSession()
        control("faults", [pathPrefix: "/v1/refunds", method: "POST", kind: "status", status: 429, shouldRetry: again])

        when:
        def error = null
        try {
            client(1).v1().refunds().create(refundOf(session.paymentIntent, 1_000), key("rf:9:1"))
        } catch (RateLimitException e) {
            error = e
        }

        then:
        (error == null) == again
        refundsOf(session.paymentIntent) == (again ? 1 : 0)

        where:
        again << [true, false]
    }

    def "after a #kind the caller does not know, and the same key tells it"() {
        given:
        def session = paidSession()
        control("faults", [method: "POST", pathPrefix: "/v1/refunds", kind: kind, times: times, seconds: 5])

        when:
        client(0, 500).v1().refunds().create(refundOf(session.paymentIntent, 1_000), key("rf:6:1"))

        then:
        def unknown = thrown(ApiConnectionException)
        unknown.cause.message.contains(cause)

        when:
        clearFaults()
        def known = stripe().refunds().create(refundOf(session.paymentIntent, 1_000), key("rf:6:1"))

        then:
        known.lastResponse.headers().firstValue("Idempotent-Replayed").present
        refundsOf(session.paymentIntent) == 1

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
        client(0, 500).v1().refunds().create(refundOf(session.paymentIntent, 1_000), key("rf:7:1"))

        then:
        thrown(ApiConnectionException)
        refundsOf(session.paymentIntent) == 0
    }

    def "a key that is being worked on is in use"() {
        given:
        def session = paidSession()
        control("faults", [method: "POST", pathPrefix: "/v1/refunds", kind: "slow", seconds: 2])

        when:
        def slow = CompletableFuture.supplyAsync {
            stripe().refunds().create(refundOf(session.paymentIntent, 1_000), key("rf:8:1"))
        }
        def hasty = null
        new PollingConditions(timeout: 30, delay: 0.02).eventually {
            assert controlled("faults").isEmpty()
        }
        try {
            stripe().refunds().create(refundOf(session.paymentIntent, 1_000), key("rf:8:1"))
        } catch (StripeException e) {
            hasty = e
        }

        then:
        hasty.statusCode == 409
        hasty.code == "idempotency_key_in_use"
        slow.get().amount == 1_000
        refundsOf(session.paymentIntent) == 1
    }
}
