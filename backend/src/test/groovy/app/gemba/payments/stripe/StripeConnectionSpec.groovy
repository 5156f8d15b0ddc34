package app.gemba.payments.stripe

import app.gemba.payments.PaymentProviderForSpecs
import app.gemba.payments.provider.ProviderAnswer
import app.gemba.payments.provider.ProviderCall
import io.micronaut.core.bind.annotation.Bindable
import java.time.Duration
import spock.lang.Specification

/** How patient we are with the provider, and who repeats a call. */
class StripeConnectionSpec extends Specification {
    def simulator = PaymentProviderForSpecs.shared()
    def operation = UUID.randomUUID()
    def key = "ac:$operation:1".toString()

    def cleanup() {
        simulator.reset()
    }

    def "the library repeats a call twice under its key, and waits 5 seconds for a connection and 20 for an answer"() {
        given:
        def usual = StripeSettings.declaredConstructors.find { it.parameterCount == 6 }.parameters
            .collectEntries { [it.name, it.getAnnotation(Bindable)?.defaultValue()] }

        expect:
        usual.subMap(['connectTimeout', 'readTimeout', 'networkRetries']) ==
            [connectTimeout: '5s', readTimeout: '20s', networkRetries: '2']
    }

    def "a call that meets a locked object is repeated by the library, as often as we say, always under the same key"() {
        given:
        fault([status: 409, times: 2])

        when:
        def answer = provider(retries: retries).perform(call(), operation, key)

        then:
        (answer instanceof ProviderAnswer.Done) == done
        sent()*.idempotency_key == [key] * tries

        where:
        retries | tries || done
        0       | 1     || false
        1       | 2     || false
        2       | 3     || true
    }

    def "too many calls are repeated by the library only where the provider says so"() {
        given:
        fault([status: 429, times: 1, shouldRetry: again])

        when:
        def answer = provider(retries: 2).perform(call(), operation, key)

        then:
        (answer instanceof ProviderAnswer.Done) == again
        sent().size() == (again ? 2 : 1)

        where:
        again << [true, false]
    }

    def "an answer that does not come in time is none, and keeps nobody waiting"() {
        given:
        fault([kind: 'timeout', seconds: 20])
        def start = System.nanoTime()

        when:
        def answer = provider(retries: 0, readTimeout: Duration.ofMillis(400)).perform(call(), operation, key)

        then:
        answer instanceof ProviderAnswer.Unknown
        Duration.ofNanos(System.nanoTime() - start) < Duration.ofSeconds(5)
    }

    def "a provider that is not there at all is no refusal"() {
        given:
        def nobody = new ServerSocket(0).withCloseable { it.localPort }

        expect:
        provider(retries: 0, base: "http://127.0.0.1:$nobody".toString()).perform(call(), operation, key) instanceof ProviderAnswer.Unknown
    }

    def "without a key for the provider nothing is sent"() {
        expect:
        provider(key: null).perform(call(), operation, key) == new ProviderAnswer.Unknown('not_configured')
        sent().empty
    }

    private static ProviderCall call() {
        new ProviderCall.CreateAccount(UUID.randomUUID(), 'DE')
    }

    private StripeProvider provider(Map named) {
        def settings = new StripeSettings(named.base ?: simulator.server.url().toString(),
            named.containsKey('key') ? named.key : 'sk_test_spec', 'whsec_spec', Duration.ofSeconds(5),
            named.readTimeout ?: Duration.ofSeconds(20), named.retries ?: 0)
        new StripeProvider(new StripeConnection(settings), null, { UUID.randomUUID() }, null)
    }

    private void fault(Map named) {
        simulator.control('faults', [method: 'POST', pathPrefix: '/v1/accounts', kind: 'status'] + named)
    }

    private List<Map> sent() {
        simulator.calls('POST', '/v1/accounts').findAll { it.idempotency_key == key }
    }
}
