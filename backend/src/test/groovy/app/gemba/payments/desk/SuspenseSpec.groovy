package app.gemba.payments.desk

import app.gemba.GembaSpec
import app.gemba.bookings.BookingWorld
import app.gemba.payments.PaymentWorld

import static app.gemba.payments.PaymentWorld.eventually

/** Payments that are not what was asked for, until somebody at the desk has decided about each, and what the desk opens with. */
class SuspenseSpec extends GembaSpec {
    static final PATH = '/api/admin/money/suspense'

    def bookings = new BookingWorld(this)
    def world = new PaymentWorld(this)
    def ada = admin()

    def "a payment of another amount is sent back to its card, once, with the reason"() {
        given:
        def deal = parked(amount: 4_321)
        def shown = ada.get(PATH).expect(200).json
        def payment = shown.payments.find { it.bookingId == deal.id }

        expect:
        payment.subMap(['why', 'amount', 'asked', 'may']) == [
            why: 'OTHER_AMOUNT', amount: [minor: 4_321, currency: 'USD'], asked: deal.json.agreedQuote.total, may: 'SENT_BACK']
        alarms(payment.id) == 1
        ada.post("$PATH/$payment.id/decision", decision('SETTLED_BY_HAND')).problem == 'PARKED_DOES_NOT_FIT'

        when:
        def after = ada.post("$PATH/$payment.id/decision", decision('SENT_BACK')).expect(200).json

        then: 'it is out of suspense, and on its way to the card'
        !after.payments.any { it.id == payment.id }
        total(shown) - total(after) == 4_321
        eventually { assert world.refund(deal).state in ['PENDING', 'DONE'] }
        world.refund(deal).amount == 4_321
        alarms(payment.id) == 0

        and: 'the booking still waits for its money'
        deal.status == 'AGREED'
        ada.post("$PATH/$payment.id/decision", decision('SENT_BACK')).problem == 'PARKED_DECIDED'
        world.violations == []
    }

    def "a payment in another currency is settled outside, and an adjustment takes it out of suspense"() {
        given:
        def deal = parked(currency: 'chf')
        def payment = ada.get(PATH).json.payments.find { it.bookingId == deal.id }

        expect:
        payment.why == 'OTHER_CURRENCY'
        payment.may == 'SETTLED_BY_HAND'

        when: 'it goes back in the provider\'s own pages, and two people say so'
        def before = total(ada.get(PATH).json, 'CHF')
        def proposed = ada.post('/api/admin/money/adjustments', [
            kind: 'UNEXPLAINED_MONEY_BACK', amount: payment.amount, reason: 'Sent back in the pages of the provider']).expect(201).json
        admin().post("/api/admin/money/adjustments/$proposed.id/release").expect(200)
        def settled = ada.post("$PATH/$payment.id/decision", decision('SETTLED_BY_HAND')).expect(200).json

        then:
        !settled.payments.any { it.id == payment.id }
        before - total(settled, 'CHF') == payment.amount.minor
        world.violations == []
    }

    def "the desk opens with what waits for a person"() {
        given:
        def before = ada.get('/api/admin/money').expect(200).json
        def deal = parked(amount: 5_000)
        def after = ada.get('/api/admin/money').json
        def alarm = after.alarms.find { it.kind == 'PAYMENT_PARKED' && it.text.contains(deal.id) }

        expect:
        after.parkedPayments == before.parkedPayments + 1
        alarm.times == 1

        when: 'somebody has looked'
        def cleared = ada.post("/api/admin/money/alarms/$alarm.id/clear").expect(200).json

        then:
        !cleared.alarms.any { it.id == alarm.id }
        ada.post("/api/admin/money/alarms/$alarm.id/clear").problem == 'ALARM_NOT_FOUND'
    }

    def "a booking's money is found by whatever one has in hand, and shown with every journal and call"() {
        given:
        def deal = bookings.cancelled()
        eventually { assert world.refund(deal).state in ['PENDING', 'DONE'] }
        def payment = sql.firstRow("select * from payment where booking_id = ${deal.bookingId.value()}")
        def journal = sql.firstRow("select id from journal where booking_id = ${deal.bookingId.value()} limit 1").id

        expect:
        [deal.id, payment.id, payment.charge_id, world.refund(deal).external_id, world.operation(deal, 'REFUND').id, journal].every {
            find(it as String).bookings*.id == [deal.id]
        }
        ['USD 700.50', '$700.50 USD', '700.50'].every { find(it).bookings*.id.contains(deal.id) }
        find('nothing has this name') == [bookings: [], operations: []]

        when:
        def shown = ada.get("/api/admin/money/bookings/$deal.id").expect(200).json

        then:
        shown.journals*.posting == ['CHARGED', 'DECIDED', 'REFUND_SENT']
        shown.journals.every { posted ->
            posted.lines.sum { (it.debit?.minor ?: 0) - (it.credit?.minor ?: 0) } == 0
        }
        shown.operations*.kind == ['CREATE_CHECKOUT', 'REFUND']
        shown.accounts.collectEntries { [it.kind, it.balance.minor] } == [BUYER_FUNDS_HELD: 0, REFUND_PAYABLE: 0]
        shown.objects.containsAll([payment.id, payment.charge_id])
    }

    private Map find(String text) {
        ada.get("/api/admin/money/find?q=${URLEncoder.encode(text, 'UTF-8')}").expect(200).json
    }

    private parked(Map paid) {
        def deal = bookings.agreed()
        world.provider.pay(world.page(deal), '4242 4242 4242 4242', paid)
        eventually { assert sql.firstRow("select state from payment where booking_id = ${deal.bookingId.value()}")?.state == 'PARKED' }
        deal
    }

    private static Map decision(String outcome) {
        [outcome: outcome, note: 'Agreed with the buyer on the phone']
    }

    private int alarms(String payment) {
        sql.firstRow("select count(*) n from money_alarm where kind = 'PAYMENT_PARKED' and subject = $payment and cleared_at is null").n
    }

    private static long total(Map suspense, String currency = 'USD') {
        suspense.sums.find { it.total.currency == currency }?.total?.minor ?: 0
    }
}
