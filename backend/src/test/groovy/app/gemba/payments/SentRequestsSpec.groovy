package app.gemba.payments

import app.gemba.GembaSpec
import app.gemba.payments.provider.Installation
import app.gemba.payments.provider.PaymentProvider
import app.gemba.payments.provider.ProviderAnswer
import app.gemba.payments.provider.ProviderCall
import app.gemba.payments.provider.ProviderFacts
import app.gemba.payments.provider.ProviderHistory
import app.gemba.shared.Money
import app.gemba.shared.ObjectStorage
import java.time.Instant
import spock.lang.Requires

/** What the adapter sends for each kind of call and question is what the provider's own description takes. */
@Requires(value = { ProviderDescription.file() != null }, reason = 'stripe-openapi.json is not here')
class SentRequestsSpec extends GembaSpec {
    PaymentProvider provider = beans.getBean(PaymentProvider)
    PaymentProviderForSpecs simulator = PaymentProviderForSpecs.shared()
    UUID booking = UUID.randomUUID()

    /** These calls belong to no booking: the application must not hear of them. */
    def setup() {
        simulator.control('webhooks', [mode: 'lost'])
    }

    def cleanup() {
        simulator.reset()
    }

    def "every kind of call is sent as the provider describes it: #kind"() {
        given:
        def call = sample(kind)
        def before = newest()

        when:
        def answer = provider.perform(call, UUID.randomUUID(), "xx:${UUID.randomUUID()}:1")
        def found = provider.find(call, UUID.randomUUID())

        then:
        answer instanceof ProviderAnswer.Done
        found.empty || kind == ProviderCall.AcceptChargeback
        def sent = since(before)
        sent.any { it.method == 'POST' }
        sent.collectMany { SentRequests.violations(ProviderDescription.find(), it) } == []

        where:
        kind << kinds()
    }

    def "every question is asked as the provider describes it"() {
        given:
        def call = sample(ProviderCall.Refund) as ProviderCall.Refund
        def refund = provider.perform(call, UUID.randomUUID(), "xx:${UUID.randomUUID()}:1").id()
        def transfer = provider.perform(sample(ProviderCall.Transfer), UUID.randomUUID(), "xx:${UUID.randomUUID()}:1").id()
        def page = provider.perform(sample(ProviderCall.CreateCheckout), UUID.randomUUID(), "xx:${UUID.randomUUID()}:1").id()
        def before = newest()

        when:
        provider.checkout(page)
        provider.payment(call.payment())
        provider.paymentOfCharge(charge(call.payment()))
        provider.refund(refund)
        provider.transfer(transfer)
        provider.account(account())
        provider.ownPayout(provider.perform(sample(ProviderCall.OwnPayout), UUID.randomUUID(), "xx:${UUID.randomUUID()}:1").id())
        provider.chargeback(chargeback())
        provider.chargebacksSince(Instant.now().minusSeconds(600))

        then:
        since(before).collectMany { SentRequests.violations(ProviderDescription.find(), it) } == []
    }

    def "what happened is asked for as the provider describes it"() {
        given:
        provider.perform(sample(ProviderCall.ReverseTransfer), UUID.randomUUID(), "xx:${UUID.randomUUID()}:1")
        def history = beans.getBean(ProviderHistory)
        def before = newest()
        def made = []

        when:
        history.made(beans.getBean(Installation).id(), Instant.now().minusSeconds(600)) { made << it }
        history.undelivered(Instant.now().minusSeconds(600)) {}
        history.paysOutByItself()

        then:
        made.findAll { it.booking() == booking }*.kind().toSet() ==
            [ProviderFacts.MadeKind.PAYMENT, ProviderFacts.MadeKind.TRANSFER, ProviderFacts.MadeKind.REVERSAL] as Set
        def sent = since(before)
        sent.size() >= 6
        sent.collectMany { SentRequests.violations(ProviderDescription.find(), it) } == []
    }

    def "a form that the provider would not take is seen: #wrong"() {
        expect:
        ProviderDescription.find().violations([method: method, path: path, params: params]) == [seen]

        where:
        wrong              | method | path                     | params                                                                                 || seen
        'an unknown name'  | 'POST' | '/v1/refunds'            | [['charge', 'ch_1'], ['sum', '5']]                                                     || 'POST /v1/refunds: sum is unknown'
        'an inner one'     | 'POST' | '/v1/account_links'      | [['account', 'a'], ['type', 'account_onboarding'], ['collection_options[field]', 'x'],
                                                                  ['collection_options[fields]', 'eventually_due']]                                      || 'POST /v1/account_links: collection_options[field] is unknown'
        'a missing one'    | 'POST' | '/v1/transfers'          | [['amount', '5'], ['currency', 'usd']]                                                 || 'POST /v1/transfers: destination is missing in the form'
        'no such choice'   | 'POST' | '/v1/refunds'            | [['charge', 'ch_1'], ['reason', 'regret']]                                             || "POST /v1/refunds: reason can't be regret"
        'a fraction'       | 'POST' | '/v1/transfers'          | [['amount', '5.0'], ['currency', 'usd'], ['destination', 'acct_1']]                    || 'POST /v1/transfers: amount is no whole number but 5.0'
        'no truth'         | 'POST' | '/v1/disputes/du_1'      | [['submit', '1']]                                                                      || 'POST /v1/disputes/du_1: submit is neither true nor false but 1'
        'a list with gaps' | 'GET'  | '/v1/refunds'            | [['expand[0]', 'data.charge'], ['expand[2]', 'data.charge']]                           || 'GET /v1/refunds: expand is no list but [0:data.charge, 2:data.charge]'
        'twice'            | 'GET'  | '/v1/refunds'            | [['limit', '5'], ['limit', '6']]                                                       || 'GET /v1/refunds: limit is given twice'
        'a query of posts' | 'GET'  | '/v1/refunds/re_1'       | [['amount', '5']]                                                                      || 'GET /v1/refunds/re_1: amount is unknown'
        'no operation'     | 'POST' | '/v1/refunds/re_1/erase' | []                                                                                     || 'POST /v1/refunds/re_1/erase is no operation of the provider'
    }

    def "a metadata value of any name is taken"() {
        expect:
        ProviderDescription.find().violations(
            [method: 'POST', path: '/v1/transfers/tr_1', params: [['metadata[operation_id]', 'x'], ['metadata[y]', '']]]) == []
    }

    private static List<Class> kinds() {
        ProviderCall.permittedSubclasses as List
    }

    /** One valid call of each kind; a new kind needs one here. */
    private ProviderCall sample(Class kind) {
        switch (kind) {
            case ProviderCall.CreateCheckout:
                return new ProviderCall.CreateCheckout(booking, Money.of(70_050, 'USD'), 'Visit to a mill — Đồng Nai',
                    Instant.now().plusSeconds(3_600), 'http://gemba.test/paid', 'http://gemba.test/back')
            case ProviderCall.Refund:
                return new ProviderCall.Refund(booking, payment(), Money.of(1_000, 'USD'))
            case ProviderCall.Transfer:
                return new ProviderCall.Transfer(booking, account(), charge(payment()), Money.of(1_000, 'USD'))
            case ProviderCall.ReverseTransfer:
                def transfer = provider.perform(sample(ProviderCall.Transfer), UUID.randomUUID(), "xx:${UUID.randomUUID()}:1").id()
                return new ProviderCall.ReverseTransfer(booking, transfer, Money.of(400, 'USD'))
            case ProviderCall.OwnPayout:
                simulator.foreignPayment(5_000, '4000 0000 0000 0077', 'cad')
                return new ProviderCall.OwnPayout(Money.of(1_000, 'CAD'))
            case ProviderCall.CreateAccount:
                return new ProviderCall.CreateAccount(UUID.randomUUID(), 'DE')
            case ProviderCall.LinkAccount:
                return new ProviderCall.LinkAccount(account(), 'http://gemba.test/again', 'http://gemba.test/done')
            case ProviderCall.UploadEvidence:
                def file = "specs/evidence-$booking".toString()
                beans.getBean(ObjectStorage).put(file, '%PDF-1.7 report'.bytes)
                return new ProviderCall.UploadEvidence(booking, file)
            case ProviderCall.SubmitEvidence:
                def file = provider.perform(sample(ProviderCall.UploadEvidence), UUID.randomUUID(), "xx:${UUID.randomUUID()}:1").id()
                return new ProviderCall.SubmitEvidence(booking, chargeback(), file, 'A visit to a mill', '2031-04-02',
                    'Somebody was there and wrote a report')
            case ProviderCall.AcceptChargeback:
                return new ProviderCall.AcceptChargeback(booking, chargeback())
            default:
                throw new AssertionError("Give a sample of $kind")
        }
    }

    private String payment() {
        def page = provider.perform(sample(ProviderCall.CreateCheckout), UUID.randomUUID(), "xx:${UUID.randomUUID()}:1")
        simulator.pay(page.url())
        provider.checkout(page.id()).payment()
    }

    private String charge(String payment) {
        provider.payment(payment).charge().id()
    }

    private String chargeback() {
        simulator.control("dispute/${charge(payment())}", [:]).id
    }

    private String account() {
        def made = provider.perform(new ProviderCall.CreateAccount(UUID.randomUUID(), 'DE'), UUID.randomUUID(), "xx:${UUID.randomUUID()}:1").id()
        simulator.onboard(made)
        made
    }

    private String newest() {
        simulator.ask('requests')[0]?.id
    }

    private List<Map> since(String id) {
        simulator.ask(id ? "requests/$id" : 'requests')
    }
}
