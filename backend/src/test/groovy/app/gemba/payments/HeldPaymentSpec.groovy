package app.gemba.payments

import app.gemba.GembaSpec
import app.gemba.bookings.BookingWorld
import app.gemba.payments.provider.PaymentProvider
import app.gemba.payments.provider.ProviderFacts
import java.time.Duration
import java.util.concurrent.Callable
import java.util.concurrent.Executors

import static app.gemba.payments.PaymentWorld.eventually

class HeldPaymentSpec extends GembaSpec {
    def bookings = new BookingWorld(this)
    def world = new PaymentWorld(this)

    def cleanup() {
        world.provider.reset()
    }

    def "what the buyer pays is held for the booking"() {
        given:
        def deal = bookings.agreed()
        def total = deal.json.agreedQuote.total.minor

        expect:
        world.money(deal).state == 'UNPAID'

        when:
        world.pay(deal)

        then:
        world.money(deal).state == 'HELD'
        world.amounts(deal) == [
            funded: total, held: total, releasedToRepresentative: 0, commission: 0, refunded: 0, refundPending: 0]
        world.money(deal).entries*.text == ['Paid by the buyer, held until the report is accepted']
        world.money(deal).payout.state == 'NONE'
        world.violations == []
    }

    def "a declined card leaves the booking unpaid, and another card pays on the same page"() {
        given:
        def deal = bookings.agreed()
        def page = world.page(deal)

        when:
        def outcome = world.provider.pay(page, '4000 0000 0000 0002').outcome

        then:
        outcome == 'declined'
        deal.status == 'AGREED'
        world.page(deal) == page

        when:
        world.provider.pay(page)

        then:
        eventually { assert deal.status == 'FUNDED' }
        world.money(deal).state == 'HELD'
    }

    def "F19 five clicks at once open one payment page"() {
        given:
        def deal = bookings.agreed()

        when:
        def pages = Executors.newVirtualThreadPerTaskExecutor().withCloseable { threads ->
            (1..5).collect { threads.submit({ world.page(deal) } as Callable) }*.get()
        }

        then:
        pages.toSet().size() == 1
        sessionsOf(deal).size() == 1
    }

    def "only the buyer of an agreed booking can pay for it"() {
        given:
        def deal = bookings.quoted()

        expect:
        deal.buyer.post("$deal.path/payment").status == 409
        buyer().post("$deal.path/payment").status == 404
        deal.representative.post("$deal.path/payment").status == 403
        buyer().get("$deal.path/money").status == 404
        representative().get("$deal.path/money").status == 404
    }

    def "F03 a notice that comes twice or late changes nothing"() {
        given:
        def deal = bookings.agreed()
        world.provider.control('webhooks', [mode: 'duplicate'])
        world.pay(deal)
        def before = world.money(deal)

        when: 'everything that was told about this booking is told again, the newest first'
        def payment = sql.firstRow("select * from payment where booking_id = ${deal.bookingId.value()}")
        def told = world.provider.ask('deliveries').findAll { it.about in [payment.id, payment.charge_id] }
        told.reverse().each { world.provider.control("resend/$it.id", [:]) }

        and: 'and by other notices about the same things, in an order that cannot be'
        ['charge.refunded': payment.charge_id, 'payment_intent.succeeded': payment.id, 'charge.updated': payment.charge_id,
         'payment_intent.created': payment.id].each { type, object ->
            assert world.provider.tell(anonymous(), type, object).status == 200
        }

        then:
        told
        eventually {
            assert sql.firstRow("""select count(*) as open from webhook_event
                where state = 'NEW' and object_id in (${payment.id}, ${payment.charge_id})""").open == 0
        }
        world.money(deal) == before
        sql.firstRow("select count(*) as paid from journal where booking_id = ${deal.bookingId.value()} and posting_kind = 'CHARGED'").paid == 1
        world.violations == []
    }

    def "F04 with every notice lost the sweep finds the payment"() {
        given:
        def deal = bookings.agreed()
        world.provider.control('webhooks', [mode: 'lost'])
        world.provider.pay(world.page(deal))

        expect:
        deal.status == 'AGREED'

        when:
        clock.advance(Duration.ofMinutes(2))
        world.sweep()

        then:
        deal.status == 'FUNDED'
        world.money(deal).state == 'HELD'
    }

    def "F20 a payment that comes after the booking lapsed goes back in full, and revives nothing"() {
        given:
        def deal = bookings.agreed()
        def total = deal.json.agreedQuote.total.minor
        def page = world.page(deal)

        when:
        clock.advance(Duration.ofHours(25))
        deal.runTimers()

        then:
        deal.status == 'OPEN'

        when:
        world.provider.pay(page)

        then:
        eventually {
            assert world.amounts(deal) == [
                funded: total, held: 0, releasedToRepresentative: 0, commission: 0, refunded: total, refundPending: 0]
        }
        world.money(deal).state == 'REFUNDED'
        deal.status == 'OPEN'
        world.violations == []
    }

    def "F19 of two payments for one booking the second goes back"() {
        given:
        def deal = bookings.agreed()
        def total = deal.json.agreedQuote.total.minor
        def first = world.page(deal)
        clock.advance(Duration.ofMinutes(23 * 60 + 30))
        def second = world.page(deal)

        expect:
        first != second

        when:
        world.provider.pay(second)
        eventually { assert deal.status == 'FUNDED' }
        world.provider.pay(first)

        then:
        eventually {
            assert world.amounts(deal) == [funded: 2 * total, held: total, releasedToRepresentative: 0, commission: 0,
                                           refunded: total, refundPending: 0]
        }
        deal.status == 'FUNDED'
        world.violations == []
    }

    def "F21 a payment that is not what the page asked for is parked and funds nothing"() {
        given:
        def deal = bookings.agreed()
        def usd = Currency.getInstance('USD')
        def books = beans.getBean(PaymentBooks)
        def before = books.unexplained(usd)
        def page = world.page(deal)
        def total = deal.json.agreedQuote.total.minor
        sql.executeUpdate("update checkout set fee = fee + 1 where booking_id = ${deal.bookingId.value()}")

        when:
        world.provider.pay(page)

        then:
        eventually { assert books.unexplained(usd) - before == total }
        deal.status == 'AGREED'
        world.money(deal).funded.minor == 0
        world.violations == []
    }

    def "F21 a payment in money of the other kind than ours is parked and funds nothing"() {
        given:
        def deal = bookings.agreed()
        def usd = Currency.getInstance('USD')
        def books = beans.getBean(PaymentBooks)
        def before = books.unexplained(usd)
        world.provider.control('webhooks', [mode: 'lost'])
        def page = world.page(deal)
        world.provider.pay(page)
        def paid = beans.getBean(PaymentProvider).payment(world.provider.paymentOf(page.tokenize('/').last().tokenize('?#').first()))

        when: 'all of it is as our page asked for, but it is live money, and we only test'
        beans.getBean(Incoming).told(new ProviderFacts.Payment(paid.id(), paid.succeeded(), true, paid.amount(), paid.operation(), paid.charge()))

        then:
        books.unexplained(usd) - before == deal.json.agreedQuote.total.minor
        deal.status == 'AGREED'
        world.money(deal).funded.minor == 0
        world.violations == []
    }

    def "money of the provider becomes usable when it says so"() {
        given:
        def deal = bookings.funded()
        def payment = { sql.firstRow("select * from payment where booking_id = ${deal.bookingId.value()}") }

        expect:
        !payment().funds_available

        when: 'three days later'
        world.provider.control('clock', [advanceSeconds: Duration.ofDays(3).toSeconds()])
        clock.advance(Duration.ofDays(3))
        world.sweep()

        then:
        payment().funds_available
        sql.firstRow("select count(*) as moved from journal where posting_kind = 'FUNDS_AVAILABLE' and source_id = ${payment().charge_id}").moved == 1
        world.violations == []
    }

    def "a buyer in yen pays and is held yen"() {
        given:
        def deal = bookings.agreed(currency: 'JPY', quote: [
            dayRate: [minor: 45_000, currency: 'JPY'],
            expenses: [[kind: 'TRAVEL', description: 'Train', amount: [minor: 12_345, currency: 'JPY']]]])

        when:
        world.pay(deal)

        then:
        world.money(deal).held == [minor: 102_345, currency: 'JPY']
        world.violations == []
    }

    def "when the provider fails nothing is lost, and the next click opens a page"() {
        given:
        def deal = bookings.agreed()
        world.provider.control('faults', [method: 'POST', pathPrefix: '/v1/checkout', kind: 'status', status: 503, times: 1])

        when:
        def refusal = deal.buyer.post("$deal.path/payment")

        then:
        refusal.status == 503
        refusal.problem == 'PROVIDER_UNAVAILABLE'

        when:
        world.page(deal)

        then:
        sessionsOf(deal).size() == 1

        and: 'under a key of its own, because the provider repeats its failure under the first'
        world.provider.calls('POST', '/v1/checkout/sessions').findAll { it.toString().contains(deal.id) }
            *.idempotency_key.unique().size() == 2
    }

    private List sessionsOf(deal) {
        sql.rows("""select distinct external_id from payment_operation
            where kind = 'CREATE_CHECKOUT' and booking_id = ${deal.bookingId.value()} and external_id is not null""")
    }
}
