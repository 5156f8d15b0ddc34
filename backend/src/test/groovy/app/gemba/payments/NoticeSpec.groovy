package app.gemba.payments

import app.gemba.GembaSpec
import app.gemba.bookings.BookingWorld
import app.gemba.payments.alarms.AlarmKind
import app.gemba.payments.alarms.Alarms
import java.time.Duration
import java.util.concurrent.Callable
import java.util.concurrent.Executors

import static app.gemba.payments.PaymentWorld.eventually

/** Notices that come twice, in any order, never, or about things that are not ours. */
class NoticeSpec extends GembaSpec {
    def bookings = new BookingWorld(this)
    def world = new PaymentWorld(this)
    def alarms = beans.getBean(Alarms)

    def cleanup() {
        world.provider.reset()
    }

    def "F01 a notice that comes twenty times at once is stored once, answered 200 each time, and booked once"() {
        given:
        def deal = bookings.agreed()
        world.provider.control('webhooks', [mode: 'lost'])
        world.provider.pay(world.page(deal))
        def payment = payment(deal)
        def event = "evt_${UUID.randomUUID()}".toString()

        when:
        def answers = Executors.newVirtualThreadPerTaskExecutor().withCloseable { threads ->
            (1..20).collect {
                threads.submit({ PaymentProviderForSpecs.tell(anonymous(), 'payment_intent.succeeded', payment, [id: event]) } as Callable)
            }*.get()
        }

        then:
        answers*.status == [200] * 20
        eventually { assert deal.status == 'FUNDED' }
        sql.rows("select event_id from webhook_event where event_id = $event").size() == 1
        charged(deal) == 1
        world.violations == []
    }

    def "F02 two notices about one change book it once"() {
        given:
        def deal = bookings.agreed()
        world.pay(deal)
        def told = world.provider.ask('deliveries').find { it.type == 'payment_intent.succeeded' && it.about == payment(deal) }

        when:
        def twin = world.provider.control("twin/$told.id", [:]).id

        then:
        eventually { assert stateOf(twin) == 'DONE' }
        charged(deal) == 1
        world.violations == []
    }

    def "F03 a payment is booked the same in every order of its notices"() {
        given:
        world.provider.control('webhooks', [mode: 'lost'])
        def orders = ['checkout.session.completed', 'payment_intent.succeeded', 'charge.updated'].permutations()

        when:
        def books = orders.collect { order ->
            def deal = bookings.agreed()
            def page = world.page(deal)
            world.provider.pay(page)
            def payment = payment(deal)
            def objects = [checkout: page.tokenize('/').last().tokenize('?#').first(), payment_intent: payment,
                           charge: world.provider.charge(payment)]
            def ids = order.collect { type ->
                def event = "evt_${UUID.randomUUID()}".toString()
                PaymentProviderForSpecs.tell(anonymous(), type, objects[type.tokenize('.').first()], [id: event]).expect(200)
                event
            }
            eventually { assert ids.every { stateOf(it) == 'DONE' } }
            ledger(deal)
        }

        then:
        orders.size() == 6
        books.toSet().size() == 1
        world.violations == []
    }

    def "F03 a refund is booked the same in every order of its notices, also before its payment's"() {
        given:
        def orders = ['refund.failed', 'refund.created', 'payment_intent.succeeded'].permutations()
        bookings.funded()

        when:
        def books = orders.collect { order ->
            def deal = bookings.funded()
            world.provider.control('webhooks', [mode: 'lost'])
            deal.buyer.post("$deal.path/cancel", [reason: 'Plans changed', version: deal.version]).expect(200)
            eventually { assert world.operation(deal, 'REFUND').state == 'SUCCEEDED' }
            def refund = world.operation(deal, 'REFUND').external_id
            world.provider.control("fail/$refund", [:])
            def objects = [refund: refund, charge: world.provider.charge(payment(deal)), payment_intent: payment(deal)]
            def ids = order.collect { type ->
                def event = "evt_${UUID.randomUUID()}".toString()
                PaymentProviderForSpecs.tell(anonymous(), type, objects[type.tokenize('.').first()], [id: event]).expect(200)
                event
            }
            eventually { assert ids.every { stateOf(it) == 'DONE' } }
            world.provider.reset()
            ledger(deal)
        }

        then:
        books.toSet().size() == 1
        books[0].REFUND_FAILED
        world.violations == []
    }

    def "F04 with notices switched off the sweeps reach the same ledger as with them"() {
        given: 'two bookings that go the same way: paid, accepted, paid out'
        def told = life('normal') { condition -> eventually(condition) }

        when:
        def swept = life('lost') { condition ->
            eventually {
                clock.advance(Duration.ofMinutes(11))
                world.sweep()
                condition.call()
            }
        }

        then:
        told.keySet() == ['CHARGED', 'FUNDS_AVAILABLE', 'DECIDED', 'PAYOUT_SENT', 'PAYOUT_CONFIRMED'] as Set
        swept == told
        world.violations == []
    }

    def "F04 what the provider could not tell us is fetched every quarter of an hour"() {
        given:
        def deal = bookings.agreed()
        world.provider.control('webhooks', [mode: 'lost'])
        world.provider.pay(world.page(deal))
        def lost = world.provider.ask('deliveries').find { it.about == payment(deal) && it.type == 'payment_intent.succeeded' }

        expect:
        beans.getBean(MissedNotices).name() == 'payment-missed-notices'
        stateOf(lost.id) == null

        when:
        beans.getBean(MissedNotices).run()

        then:
        eventually { assert stateOf(lost.id) == 'DONE' }
        deal.status == 'FUNDED'

        when: 'the provider still says that it was not delivered'
        beans.getBean(MissedNotices).run()

        then:
        charged(deal) == 1
    }

    def "F08 a notice in another version of the provider's words is worked on, and raises an alarm"() {
        given:
        def deal = bookings.agreed()
        world.provider.control('webhooks', [mode: 'lost'])
        world.provider.pay(world.page(deal))

        when:
        PaymentProviderForSpecs.tell(anonymous(), 'payment_intent.succeeded', payment(deal), [api_version: version]).expect(200)

        then:
        eventually { assert deal.status == 'FUNDED' }
        alarms.open().any { it.kind() == AlarmKind.NOTICE_VERSION && it.subject() == version } == alarm

        where:
        version              || alarm
        '2026-10-28.endive'  || true
        '2023-10-16'         || true
        '2026-07-29.dahlia'  || false
        '2026-09-30.dahlia'  || false
    }

    def "F09 a notice about money of the other kind is taken, parked, and moves nothing"() {
        given:
        def deal = bookings.agreed()
        world.provider.control('webhooks', [mode: 'lost'])
        world.provider.pay(world.page(deal))
        def event = "evt_${UUID.randomUUID()}".toString()

        when:
        PaymentProviderForSpecs.tell(anonymous(), 'payment_intent.succeeded', payment(deal), [id: event, livemode: true]).expect(200)

        then:
        stateOf(event) == 'PARKED'
        deal.status == 'AGREED'
        ledger(deal).isEmpty()
        alarms.open().any { it.kind() == AlarmKind.NOTICE_MODE && it.text().contains(event) }
    }

    def "F09 a notice about #what that is not ours is taken, parked, and raises an alarm"() {
        given:
        world.provider.control('webhooks', [mode: 'lost'])
        def object = make.call(world.provider)
        def event = "evt_${UUID.randomUUID()}".toString()

        when:
        PaymentProviderForSpecs.tell(anonymous(), type, object, [id: event]).expect(200)

        then:
        eventually { assert stateOf(event) == 'PARKED' }
        alarms.open().any { it.kind() == AlarmKind.UNKNOWN_OBJECT && it.subject() == object }
        world.violations == []

        where:
        what         | type                       | make
        'a payment'  | 'payment_intent.succeeded' | { it.foreignPayment() }
        'a refund'   | 'refund.updated'           | { it.foreignRefund() }
        'an account' | 'account.updated'          | { it.foreignAccount() }
    }

    def "F09 a notice that fails again and again is parked with an alarm, and keeps no other from being worked on"() {
        given: 'one about an object that the provider does not have'
        def event = "evt_${UUID.randomUUID()}".toString()
        def inbox = beans.getBean(WebhookInbox)
        PaymentProviderForSpecs.tell(anonymous(), 'refund.updated', 're_nowhere', [id: event]).expect(200)
        eventually { assert attempts(event) == 1 }

        when:
        (2..8).each {
            try {
                inbox.on(new WebhookReceived(event))
            } catch (RuntimeException expected) {
                // the next try comes later
            }
        }

        then:
        stateOf(event) == 'PARKED'
        alarms.open().any { it.kind() == AlarmKind.NOTICE_PARKED && it.subject() == event }
    }

    /** A booking from its payment to its payout; {@code until} waits for something in its own way. Returns its ledger. */
    private Map life(String notices, Closure until) {
        def deal = bookings.agreed()
        world.provider.control('webhooks', [mode: notices])
        world.provider.pay(world.page(deal))
        until { assert deal.status == 'FUNDED' }
        def account = world.newAccount(deal.representative)
        world.provider.onboard(account)
        deal.atStart()
        deal.representative.post("$deal.path/check-in", deal.arrival()).expect(200)
        clock.advance(Duration.ofHours(6))
        deal.representative.post("$deal.path/check-out", deal.arrival()).expect(200)
        deal.deliver()
        deal.buyer.post("$deal.path/accept", [version: deal.version]).expect(200)
        until { assert world.money(deal).payout.state == 'PAID' }
        world.provider.control('clock', [advanceSeconds: Duration.ofDays(3).toSeconds()])
        clock.advance(Duration.ofDays(3))
        world.sweep()
        clock.reset()
        world.provider.reset()
        ledger(deal)
    }

    /** Which postings were made for the booking, and the amounts that they moved. */
    private Map ledger(deal) {
        def id = deal.bookingId.value()
        sql.rows("""select j.posting_kind, a.kind, l.amount from journal j join journal_line l on l.journal_id = j.id
            join ledger_account a on a.id = l.account_id
            where j.booking_id = $id or j.source_id = (select charge_id from payment where booking_id = $id)""")
            .groupBy { it.posting_kind }.collectEntries { kind, lines -> [kind, lines.collect { [it.kind, it.amount] } as Set] }
    }

    private int charged(deal) {
        sql.firstRow("select count(*) as paid from journal where booking_id = ${deal.bookingId.value()} and posting_kind = 'CHARGED'").paid
    }

    /** The provider's payment of the booking's newest page. */
    private String payment(deal) {
        world.provider.paymentOf(world.operation(deal, 'CREATE_CHECKOUT').external_id)
    }

    private String stateOf(String event) {
        sql.firstRow("select state from webhook_event where event_id = $event")?.state
    }

    private Integer attempts(String event) {
        sql.firstRow("select attempts from webhook_event where event_id = $event")?.attempts
    }
}
