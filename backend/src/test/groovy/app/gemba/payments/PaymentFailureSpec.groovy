package app.gemba.payments

import app.gemba.GembaSpec
import app.gemba.bookings.BookingWorld
import app.gemba.payments.alarms.AlarmKind
import app.gemba.payments.alarms.Alarms
import java.time.Duration

import static app.gemba.payments.PaymentWorld.eventually

/** Payments that stay half done, and money that is not where it is needed. */
class PaymentFailureSpec extends GembaSpec {
    def bookings = new BookingWorld(this)
    def world = new PaymentWorld(this)
    def alarms = beans.getBean(Alarms)

    def cleanup() {
        world.provider.reset()
        beans.getBean(OwnPayouts).run()
    }

    def "F22 a payer who leaves at the bank's question leaves the booking unpaid, and it lapses like any other"() {
        given:
        def deal = bookings.agreed()
        def page = world.page(deal)

        when:
        def outcome = world.provider.pay(page, '4000 0025 0000 3155', [challenge: 'none']).outcome
        world.sweep()

        then:
        outcome == 'challenge'
        deal.status == 'AGREED'
        world.money(deal).state == 'UNPAID'
        world.page(deal) == page

        when: 'nobody comes back in time'
        clock.advance(Duration.ofHours(25))
        deal.runTimers()
        world.provider.control('clock', [advanceSeconds: Duration.ofHours(25).toSeconds()])

        then: 'the page is closed on both sides'
        eventually {
            assert sql.rows("select state from checkout where booking_id = ${deal.bookingId.value()}")*.state == ['CLOSED']
        }
        deal.status == 'OPEN'
        world.money(deal).funded.minor == 0
    }

    def "F22 a bank that says no to the payer's answer lets the payer try another card"() {
        given:
        def deal = bookings.agreed()
        def page = world.page(deal)

        expect:
        world.provider.pay(page, '4000 0025 0000 3155', [challenge: 'fail']).outcome == 'declined'
        deal.status == 'AGREED'

        when:
        world.provider.pay(page, '4000 0025 0000 3155', [challenge: 'complete'])

        then:
        eventually { assert deal.status == 'FUNDED' }
    }

    def "F23 our page takes cards only, and money that is still on its way is not held: #what"() {
        given:
        def deal = bookings.agreed()
        def page = world.page(deal)

        when:
        world.provider.control("pay/${page.tokenize('/').last()}", [slow: true])
        def payment = world.provider.paymentOf(page.tokenize('/').last())
        eventually {
            assert sql.rows("select state from webhook_event where object_id = $payment and type = 'payment_intent.processing'")*.state == ['DONE']
        }

        then:
        with(world.provider.calls('POST', '/v1/checkout/sessions').find { it.toString().contains(deal.id) }) {
            it.params.findAll { it[0].startsWith('payment_method_types') } == [['payment_method_types[0]', 'card']]
        }
        deal.status == 'AGREED'
        world.money(deal).funded.minor == 0

        when:
        world.provider.control("clear/$payment", [paid: paid])

        then:
        eventually {
            assert sql.rows("select state from webhook_event where object_id = $payment and type = $told")*.state == ['DONE']
        }
        deal.status == status
        world.violations == []

        where:
        what               | paid  | told                            || status
        'it comes'         | true  | 'payment_intent.succeeded'      || 'FUNDED'
        'it does not come' | false | 'payment_intent.payment_failed' || 'AGREED'
    }

    def "F28 a representative is paid out of the buyer's own charge, before its money can be used"() {
        given:
        def deal = bookings.delivered()
        world.account(deal.representative)

        when:
        deal.buyer.post("$deal.path/accept", [version: deal.version]).expect(200)

        then:
        eventually { assert world.money(deal).payout.state == 'PAID' }
        def payment = sql.firstRow("select * from payment where booking_id = ${deal.bookingId.value()}")
        !payment.funds_available
        transferCalls(deal)[0].params.contains(['source_transaction', payment.charge_id])
    }

    def "F28 a payout for which the balance is too low stays due, and is tried again by us, because nobody else does"() {
        given:
        def deal = bookings.delivered()
        world.account(deal.representative)
        world.provider.control('faults', [method: 'POST', pathPrefix: '/v1/transfers', kind: 'status', status: 400,
                                          code: 'balance_insufficient'])

        when:
        deal.buyer.post("$deal.path/accept", [version: deal.version]).expect(200)

        then:
        eventually { assert world.operation(deal, 'TRANSFER')?.state == 'REJECTED' }
        world.operation(deal, 'TRANSFER').error_code == 'balance_insufficient'
        eventually { assert world.money(deal).payout.state == 'DUE' }
        world.violations == []

        when:
        clock.advance(Duration.ofMinutes(61))
        world.sweep()

        then:
        eventually { assert world.money(deal).payout.state == 'PAID' }
        transferCalls(deal)*.idempotency_key.unique().size() == 2
        world.violations == []
    }

    def "F29 a payout in another currency than its payment was settled in never reaches the provider, and raises an alarm"() {
        given:
        def deal = bookings.accepted()
        eventually { assert world.money(deal).payout.state == 'WAITING_FOR_ACCOUNT' }
        settledIn(deal, 'EUR')

        when:
        world.account(deal.representative)

        then:
        eventually { assert world.money(deal).payout.state == 'BLOCKED' }
        def payout = sql.firstRow("select id from payout where booking_id = ${deal.bookingId.value()}").id.toString()
        alarms.open().any { it.kind() == AlarmKind.PAYOUT_CURRENCY && it.subject() == payout }
        transferCalls(deal).empty

        when: 'it was put right'
        settledIn(deal, 'USD')
        clock.advance(Duration.ofMinutes(61))
        world.sweep()

        then:
        eventually { assert world.money(deal).payout.state == 'PAID' }
        !alarms.open().any { it.subject() == payout }
        world.violations == []
    }

    def "F41 a provider that pays our balance out by itself raises an alarm until it no longer does"() {
        given:
        world.provider.control('schedule/platform', [interval: 'daily'])

        when:
        beans.getBean(OwnPayouts).run()

        then:
        alarms.open()*.kind().contains(AlarmKind.PAYS_OUT_BY_ITSELF)

        when:
        world.provider.control('schedule/platform', [interval: 'manual'])
        beans.getBean(OwnPayouts).run()

        then:
        !alarms.open()*.kind().contains(AlarmKind.PAYS_OUT_BY_ITSELF)
    }

    def "F41 the schedule is looked at when we start"() {
        given:
        def asked = { world.provider.calls('GET', '/v1/account').findAll { it.path == '/v1/account' }.size() }
        def before = asked()

        when: 'what the start of the application calls'
        beans.getBean(OwnPayouts).onApplicationEvent(null)

        then:
        eventually { assert asked() == before + 1 }
    }

    private void settledIn(deal, String currency) {
        sql.executeUpdate("update payment set currency = $currency where booking_id = ${deal.bookingId.value()}")
    }

    private List<Map> transferCalls(deal) {
        world.provider.calls('POST', '/v1/transfers').findAll { it.toString().contains(deal.id) }
    }
}
