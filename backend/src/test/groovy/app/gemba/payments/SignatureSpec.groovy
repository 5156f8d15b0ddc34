package app.gemba.payments

import app.gemba.GembaSpec
import com.stripe.net.Webhook
import groovy.json.JsonOutput
import java.time.Instant

import static app.gemba.payments.PaymentWorld.eventually

/** Whose notices we take. */
class SignatureSpec extends GembaSpec {
    private static final String OTHER_SECRET = 'whsec_the-one-before'

    String event = "evt_${UUID.randomUUID()}"
    String body = notice(event)

    def "F05 a notice that is not provably the provider's is refused and not stored: #why"() {
        when:
        def answer = send(why == 'tampered' ? body + ' ' : body, header.call(this))

        then:
        answer.status == 400
        answer.problem == 'SIGNATURE_INVALID'
        !stored(event)

        where:
        why                    | header
        'tampered'             | { it.signed(0) }
        'wrong secret'         | { it.signed(0, 'whsec_other') }
        'too old'              | { it.signed(-310) }
        'another time'         | { it.signed(-10).replaceFirst('t=\\d+', "t=${Instant.now().epochSecond}") }
        'an old scheme'        | { it.signed(0).replace('v1=', 'v0=') }
        'only half'            | { it.signed(0)[0..-33] }
        'upside down'          | { it.signed(0).tokenize(',').reverse().join(';') }
        'no signature'         | { '' }
        'only a comma'         | { ',' }
        'no number'            | { 't=abc' }
        'a negative time'      | { 't=-1,v1=00' }
        'no time'              | { it.signed(0).replaceFirst('t=\\d+,', '') }
        'an empty time'        | { 't=,v1=00' }
        'garbage'              | { 'garbage,,=' }
        'a huge number'        | { 't=99999999999999999999,v1=00' }
        'a number with a sign' | { it.signed(0).replace('t=', 't=+') }
        'two times'            | { it.signed(0) + ",t=${Instant.now().epochSecond}" }
    }

    def "F05 a body that is no notice is refused, even if it is signed: #text"() {
        expect:
        send(text, signed(0, PaymentProviderForSpecs.SECRET, text)).problem == 'SIGNATURE_INVALID'

        where:
        text << ['not json', '{}', '[]', '{"id":"evt_x","object":"event","type":"payout.paid"}']
    }

    def "F05 a body that is far larger than any notice is refused before it is read"() {
        given:
        def large = notice(event, 'x' * 600_000)

        when:
        def answer = send(large, signed(0, PaymentProviderForSpecs.SECRET, large))

        then:
        answer.status == 413
        answer.problem == 'TOO_LARGE'
        !stored(event)
    }

    def "F05 a header made by #tool is taken"() {
        given:
        def at = Instant.now().epochSecond

        when:
        def process = command.call(PaymentProviderForSpecs.SECRET).execute()
        process.outputStream.withStream { it << "$at.$body".getBytes('UTF-8') }
        def hex = process.text.tokenize('= \n').last()

        then:
        send(body, "t=$at,v1=$hex").status == 200
        eventually { assert stored(event) }

        where:
        [tool, command] << [
            ['openssl', { ['openssl', 'dgst', '-sha256', '-hmac', it] }],
            ['node', { ['node', '-e', 'process.stdin.pipe(require("crypto").createHmac("sha256", process.argv[1])' +
                '.setEncoding("hex")).pipe(process.stdout)', it] }],
        ].findAll { installed(it[0]) }
    }

    def "F05 signatures that openssl and node made once are what we and the library compute: #secret"() {
        expect:
        PaymentProviderForSpecs.signature(text, at, secret) == "t=$at,v1=$hex"
        Webhook.Signature.verifyHeader(text, "t=$at,v1=$hex", secret, 0)

        where:
        secret         | at            | text                                                         || hex
        'whsec_vector' | 1_795_780_000 | '{"id":"evt_1","object":"event","name":"Đồng Nai 東莞"}'       || '245115e580970388e32a1f9abb4a3f40cf62017587e946b31d98c8255fdf2711'
        'whsec_vector' | 1_795_780_000 | ''                                                           || '3c9a99b7f38af1a12ec46d05229d02403bb1f5bd1880e2d40c8db1cb7b6d6e88'
        'whsec_ключ'   | 1             | '{}'                                                         || '51c907a8d46268d6364edebb9cde24e5d9e6236a874398aa50c00e439112db17'
    }

    def "F06 while a secret is replaced, one right signature of several is enough, by the new secret or the one before"() {
        given:
        def now = Instant.now().epochSecond
        def old = signed(0, PaymentProviderForSpecs.OLD_SECRET).tokenize('=').last()
        def wrong = '0' * 64

        expect:
        send(body, signed(0)).status == 200
        send(body, signed(0, PaymentProviderForSpecs.OLD_SECRET)).status == 200
        send(body, signed(0) + ',v1=' + wrong).status == 200
        send(body, "t=$now,v1=$wrong,v1=$old,v0=$wrong").status == 200
        send(body, signed(0, OTHER_SECRET)).status == 400
    }

    def "F07 a signature is good for five minutes, into the past and into the future"() {
        expect:
        send(body, signed(seconds)).status == status

        where:
        seconds || status
        -310    || 400
        -290    || 200
        290     || 200
        310     || 400
        3_600   || 400
    }

    static String notice(String id, String more = '') {
        JsonOutput.toJson([
            id: id, object: 'event', type: 'payout.paid', api_version: '2026-07-29.dahlia', livemode: false,
            created: Instant.now().epochSecond, data: [object: [id: 'po_1', object: 'payout', description: more]]])
    }

    private send(String text, String signature) {
        anonymous().send('POST', '/api/payments/webhook', text, 'application/json',
            signature ? ['Stripe-Signature': signature] : [:])
    }

    private boolean stored(String id) {
        sql.firstRow("select count(*) as stored from webhook_event where event_id = $id").stored == 1
    }

    private static boolean installed(String tool) {
        System.getenv('PATH').tokenize(File.pathSeparator).any { new File(it, tool).canExecute() }
    }

    String signed(long seconds, String secret = PaymentProviderForSpecs.SECRET, String text = body) {
        PaymentProviderForSpecs.signature(text, Instant.now().epochSecond + seconds, secret)
    }
}
