package app.gemba.local.provider

import com.stripe.param.PayoutCreateParams
import com.stripe.param.TransferCreateParams
import com.stripe.net.RequestOptions
import java.net.http.HttpResponse
import java.time.Duration
import java.time.Instant

/** The page on which people set what the simulator does, as a browser sends its forms. */
class ControlPageSpec extends ProviderSpecification {
    /** The parts of the page, and what each offers. */
    static final Map<String, List<String>> PARTS = [
        time: ['Move', '1 hour', '1 day', '8 days', 'Move until all is available', 'Back to real time'],
        notifications: ['sent twice', 'in any order', 'sent late', 'lost for ever', 'held until released'],
        faults: ['no answer until the caller gives up', 'the connection is reset', 'the connection is closed without an answer',
                 '429 too many requests', '500, kept under the key and repeated'],
        payments: ['inquiry, no money moves yet'], disputes: [], refunds: [], transfers: [], payouts: [], accounts: [],
    ]

    def "everything that can be set is on one page, with or without objects"() {
        when:
        def empty = get('/control')

        then:
        empty.statusCode() == 200
        empty.body().contains('None yet.')

        when:
        charge(paidSession())
        def page = get('/control').body()

        then:
        PARTS.each { id, words ->
            def part = page.substring(page.indexOf("id=\"$id\"")).split('</section>')[0]
            assert words.every { part.contains(it) }
        }
        get('/').body().contains('href="/control"')
        get('/controls').statusCode() == 404
    }

    def "every control of every form has a label, and every form orders something that exists"() {
        given:
        charge(paidSession())
        onboardedAccount()
        def forms = (get('/control').body() =~ /(?s)<form.*?<\/form>/).collect { it as String }

        expect:
        forms.size() > 10
        forms.every { form ->
            (form =~ /<form[^>]*aria-label="[^"]+"/).find() &&
                (form =~ /<(input(?! type="hidden")|select)/).size() == (form =~ /<label/).size()
        }
        forms.collect { (it =~ /action="\/control\/([a-z]+)/)[0][1] }.unique().every { what ->
            !submit(what, [:]).body().contains('No such control')
        }
    }

    def "the clock moves by a time, until all money is available, and back to real time"() {
        given:
        paidSession()
        def balance = { stripe().balance().retrieve() }
        assert balance().pending.find { it.currency == 'usd' }.amount > 0

        when:
        def answer = submit('clock', [advanceSeconds: '3600'])

        then:
        answer.statusCode() == 303
        location(answer) == '/control?done=clock#time'
        get('/control?done=clock').body().contains('Done: clock')
        Duration.between(Instant.now(), Instant.parse(controlled('clock').now)).toMinutes() in 59L..60L
        balance().pending.find { it.currency == 'usd' }.amount > 0

        when:
        submit('clock', [until: 'available'])

        then:
        balance().pending.find { it.currency == 'usd' }.amount == 0
        balance().available.find { it.currency == 'usd' }.amount > 0

        when:
        submit('clock', [_method: 'DELETE'])

        then:
        Duration.between(Instant.now(), Instant.parse(controlled('clock').now)).abs().toSeconds() < 5
    }

    def "notifications are held and released one by one, and made an exception of by type"() {
        when:
        submit('webhooks', [mode: 'held', delaySeconds: '10', types: '', times: ''])
        paidSession()
        def event = controlled('deliveries').find { it.type == 'charge.succeeded' }

        then:
        event.state == 'held'
        get('/control').body().contains("Release $event.id")

        when:
        location(submit('release', [events: event.id])) == '/control?done=release#notifications'

        then:
        controlled('deliveries').find { it.id == event.id }.state == 'waiting'
        controlled('deliveries').any { it.state == 'held' }

        when:
        submit('webhooks', [mode: 'lost', types: 'refund.*', times: '1'])
        stripe().refunds().create(refundOf(paidSession().paymentIntent, 100))

        then:
        controlled('deliveries').findAll { it.type.startsWith('refund.') }*.state.count('lost') == 1
        get('/control').body().contains('held until released')
    }

    def "a fault waits on the page until it is met or taken back"() {
        when:
        submit('faults', [method: 'POST', pathPrefix: '/v1/refunds', kind: 'status', status: '429', times: '2', seconds: '', performed: ''])

        then:
        get('/control').body().contains('POST /v1/refunds: 429, 2 times, not done')

        when:
        submit('faults', [_method: 'DELETE'])

        then:
        controlled('faults') == []
        get('/control').body().contains('None waits.')

        when:
        submit('faults', [method: '', pathPrefix: '/v1/', kind: 'close', status: '429', performed: 'true'])

        then:
        with(controlled('faults')[0]) {
            kind == 'close'
            performed
            method == null
        }
    }

    def "a bank takes a payment back and decides: #status"() {
        given:
        def charge = charge(paidSession())

        when:
        def answer = submit("dispute/$charge", [kind: 'chargeback', reason: 'product_not_received', amount: ''])
        def dispute = stripe().disputes().list().data[0]

        then:
        location(answer) == "/control?done=dispute+$charge#payments"
        dispute.status == 'needs_response'
        dispute.reason == 'product_not_received'
        get('/control').body().contains("/control/decide/$dispute.id")

        when:
        submit("decide/$dispute.id", [status: status, feeReturned: 'true'])

        then:
        stripe().disputes().retrieve(dispute.id).status == status
        !get('/control').body().contains("/control/decide/$dispute.id")

        where:
        status << ['won', 'lost']
    }

    def "a transfer is taken back, in part and then all that is left, and nothing more"() {
        given:
        def account = onboardedAccount()
        def session = paidSession()
        def transfer = stripe().transfers().create(TransferCreateParams.builder().setAmount(10_000).setCurrency('usd')
            .setDestination(account).setSourceTransaction(charge(session)).build())

        when:
        submit("reverse/$transfer.id", [amount: '4000'])

        then:
        stripe().transfers().retrieve(transfer.id).amountReversed == 4_000
        controlled('deliveries').any { it.type == 'transfer.reversed' }

        when:
        def all = control("reverse/$transfer.id", [:])

        then:
        all.amount == 6_000
        !get('/control').body().contains("/control/reverse/$transfer.id")

        when:
        def more = submit("reverse/$transfer.id", [amount: '1'])

        then:
        more.statusCode() == 400
        more.body().contains('That was not done')
        more.body().contains('is greater than unreversed amount')
    }

    def "a refund and a payout come back from the bank"() {
        given:
        def account = onboardedAccount()
        def session = paidSession()
        stripe().transfers().create(TransferCreateParams.builder().setAmount(10_000).setCurrency('usd')
            .setDestination(account).setSourceTransaction(charge(session)).build())
        submit('clock', [until: 'available'])
        def refund = stripe().refunds().create(refundOf(session.paymentIntent, 100)).id
        def payout = stripe().payouts().create(PayoutCreateParams.builder().setAmount(10_000).setCurrency('usd').build(),
            RequestOptions.builder().setStripeAccount(account).build()).id

        when:
        def refused = submit("fail/$refund", [:])
        def arrived = submit("arrive/$payout", [:])
        def returned = submit("fail/$payout", [reason: 'account_closed'])

        then:
        location(refused) == "/control?done=fail+$refund#refunds"
        stripe().refunds().retrieve(refund).status == 'failed'
        [arrived, returned].every { location(it).endsWith('#payouts') }
        with(stripe().payouts().retrieve(payout, RequestOptions.builder().setStripeAccount(account).build())) {
            status == 'failed'
            failureCode == 'account_closed'
        }
    }

    def "an account is asked for something, and for nothing any more"() {
        given:
        def account = onboardedAccount()

        when:
        submit("require/$account", [due: 'individual.verification.document'])

        then:
        stripe().accounts().retrieve(account).capabilities.transfers == 'inactive'

        when:
        submit("require/$account", [:])

        then:
        stripe().accounts().retrieve(account).capabilities.transfers == 'active'
    }

    /** What is not known is said on a page, and changes nothing. */
    def "an order about something that does not exist is refused in words"() {
        when:
        def answer = submit('decide/du_<nobody>'.replace('<', '%3C').replace('>', '%3E'), [status: 'won'])

        then:
        answer.statusCode() == 400
        answer.headers().firstValue('content-type').get().startsWith('text/html')
        answer.body().contains('That was not done')
        !answer.body().contains('<nobody>')
    }

    private HttpResponse<String> submit(String what, Map<String, String> form) {
        post("/control/$what", form, [Accept: 'text/html,application/xhtml+xml'])
    }

    private static String location(HttpResponse<String> answer) {
        answer.headers().firstValue('location').get()
    }
}
