package app.gemba.local.provider

import com.stripe.exception.InvalidRequestException
import com.stripe.param.ChargeListParams
import groovy.json.JsonSlurper
import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.StandardOpenOption
import spock.lang.TempDir

class WireSpec extends ProviderSpecification {

    @TempDir
    Path folder

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
        stripe().refunds().create(refundOf(session.paymentIntent, 1_000), key("rf:9:1"))

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
        def before = stripe().refunds().create(refundOf(session.paymentIntent, 1_000), key("rf:10:1"))
        def open = stripe().checkout().sessions().create(visit().build())
        control("clock", [advanceSeconds: 60])

        when:
        provider.close()
        provider = start(folder)

        then:
        stripe().paymentIntents().retrieve(session.paymentIntent).status == "succeeded"
        stripe().refunds().create(refundOf(session.paymentIntent, 1_000), key("rf:10:1")).id == before.id
        refundsOf(session.paymentIntent) == 1
        stripe().checkout().sessions().retrieve(open.id).url == "${provider.url()}/pay/${open.id}"
        controlled("deliveries").every { it.state == "waiting" }
    }

    def "a line that a crash cut short is dropped and the rest is kept"() {
        given:
        provider.close()
        provider = start(folder)
        def session = paidSession()
        provider.close()
        Files.writeString(folder.resolve("provider.jsonl"), '{"charge":[{"id":"ch_torn"', StandardOpenOption.APPEND)

        when:
        provider = start(folder)
        def next = paidSession()
        provider.close()
        provider = start(folder)

        then:
        stripe().charges().list().data*.paymentIntent == [next.paymentIntent, session.paymentIntent]
    }
}
