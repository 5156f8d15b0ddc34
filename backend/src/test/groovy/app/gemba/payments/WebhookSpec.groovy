package app.gemba.payments

import app.gemba.GembaSpec
import groovy.json.JsonOutput
import java.time.Instant

import static app.gemba.payments.PaymentWorld.eventually

class WebhookSpec extends GembaSpec {
    String event = "evt_${UUID.randomUUID()}"
    String body = JsonOutput.toJson([
        id: event, object: 'event', type: 'payout.paid', api_version: '2026-07-29.dahlia', livemode: false,
        created: Instant.now().epochSecond, data: [object: [id: 'po_1', object: 'payout']]])

    def "a notice with the provider's signature is stored once, however often it comes"() {
        when:
        def answers = (1..3).collect { send(body, signed(0)) }

        then:
        answers*.status == [200, 200, 200]
        eventually {
            assert sql.rows("select state from webhook_event where event_id = $event")*.state == ['DONE']
        }
    }

    def "an old signature is good for five minutes, and one of two may be right"() {
        expect:
        send(body, signed(-290)).status == 200
        send(body, signed(0) + ',v1=' + '0' * 64).status == 200
    }

    def "a notice that is not provably the provider's is refused and not stored: #why"() {
        when:
        def answer = send(why == 'tampered' ? body + ' ' : body, header.call(this))

        then:
        answer.status == 400
        answer.problem == 'SIGNATURE_INVALID'
        sql.firstRow("select count(*) as stored from webhook_event where event_id = $event").stored == 0

        where:
        why                | header
        'tampered'         | { it.signed(0) }
        'wrong secret'     | { it.signed(0, 'whsec_other') }
        'too old'          | { it.signed(-310) }
        'from the future'  | { it.signed(310) }
        'an old scheme'    | { it.signed(0).replace('v1=', 'v0=') }
        'no signature'     | { '' }
        'no number'        | { 't=abc' }
        'garbage'          | { 'garbage,,=' }
        'a huge number'    | { 't=99999999999999999999,v1=00' }
    }

    def "a body that is no notice is refused, even if it is signed"() {
        expect:
        send(text, signed(0, PaymentProviderForSpecs.SECRET, text)).problem == 'SIGNATURE_INVALID'

        where:
        text << ['not json', '{}', '[]', '{"id":"evt_x","object":"event","type":"payout.paid"}']
    }

    private send(String text, String signature) {
        anonymous().send('POST', '/api/payments/webhook', text, 'application/json',
            signature ? ['Stripe-Signature': signature] : [:])
    }

    String signed(long seconds, String secret = PaymentProviderForSpecs.SECRET, String text = body) {
        PaymentProviderForSpecs.signature(text, Instant.now().epochSecond + seconds, secret)
    }
}
