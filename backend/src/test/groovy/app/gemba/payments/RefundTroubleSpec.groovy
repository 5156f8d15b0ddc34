package app.gemba.payments

import app.gemba.GembaSpec
import app.gemba.bookings.BookingWorld
import app.gemba.payments.alarms.AlarmKind
import app.gemba.payments.chargebacks.ChargebackWorld
import java.time.Duration

import static app.gemba.payments.PaymentWorld.eventually

/** Refunds that wait, come back, or meet a chargeback of the same payment of USD 700.50. */
class RefundTroubleSpec extends GembaSpec {
    def bookings = new BookingWorld(this)
    def world = new PaymentWorld(this)
    def after = new AfterReleaseWorld(this, world)
    def chargebacks = new ChargebackWorld(this, world)

    /** What these chargebacks lose must not be missing where other specs have something refunded. */
    def setupSpec() {
        PaymentProviderForSpecs.shared().foreignPayment(2_000_000)
    }

    def cleanup() {
        world.provider.reset()
    }

    def "F25 a refund for which the provider has too little is shown as on its way, raises an alarm, and is made once"() {
        given: 'something else has taken all of our money at the provider'
        def deal = bookings.funded()
        def drained = drain()

        when:
        cancel(deal)

        then:
        eventually { assert chargebacks.alarm(AlarmKind.REFUND_WAITS, world.refund(deal).id) }
        world.refund(deal).state == 'PENDING'
        world.money(deal).refundOnTheWay.minor == 70_050

        when:
        clock.advance(Duration.ofHours(7))
        world.sweep()

        then:
        refundCalls(deal).size() == 1
        world.violations == []

        when: 'there is money again'
        chargebacks.decide(drained, 'won')

        then:
        eventually { assert world.refund(deal).state == 'DONE' }
        world.money(deal).refundOnTheWay.minor == 0
        !chargebacks.alarm(AlarmKind.REFUND_WAITS, world.refund(deal).id)
        refundCalls(deal).size() == 1
        world.violations == []
    }

    def "F26 a refund that fails after ten days is owed again, an admin has to find another way, and the buyer is told"() {
        given:
        def deal = bookings.funded()
        cancel(deal)
        eventually { assert world.refund(deal).state == 'DONE' }

        when:
        clock.advance(Duration.ofDays(10))
        world.provider.control("fail/${world.refund(deal).external_id}", [:])

        then:
        eventually { assert world.refund(deal).state == 'FAILED' }
        chargebacks.journal(deal, 'REFUND_FAILED') == [PROVIDER_AVAILABLE: 70_050, REFUND_PAYABLE: -70_050]
        world.amounts(deal).refundPending == 70_050
        chargebacks.alarm(AlarmKind.REFUND_FAILED, world.refund(deal).id)
        eventually {
            assert ChargebackWorld.mails(deal.buyer).any { it.subject() == 'Your refund of $700.50 USD did not reach your card' }
        }
        refundCalls(deal).size() == 1
        world.violations == []
    }

    def "F27 while a chargeback is open we refuse to give anything back, before the provider does"() {
        given:
        def deal = bookings.accepted()
        def id = chargebacks.open(deal)

        when:
        def answer = after.giveBack(deal, 10_000)

        then:
        answer.expect(409).problem == 'CHARGEBACK_OPEN'
        refundCalls(deal).empty

        when:
        chargebacks.settled(id, 'won')
        after.giveBack(deal, 10_000).expect(200)

        then:
        eventually { assert world.amounts(deal).refunded == 10_000 }
        world.violations == []
    }

    def "F27 a refund that is decided meanwhile waits for the bank: #outcome"() {
        given:
        def deal = bookings.funded()
        def id = chargebacks.open(deal)

        when:
        cancel(deal)

        then:
        world.refund(deal).state == 'WAITING'
        world.amounts(deal).refundPending == 70_050
        refundCalls(deal).empty

        when:
        chargebacks.settled(id, outcome)

        then:
        eventually { assert world.refund(deal).state == state }
        chargebacks.journal(deal, 'CHARGEBACK_LOST') == lost
        refundCalls(deal).size() == calls
        world.violations == []

        where:
        outcome || state     | calls | lost
        'won'   || 'DONE'    | 1     | [:]
        'lost'  || 'COVERED' | 0     | [REFUND_PAYABLE: 70_050, CHARGEBACK_SUSPENSE: -70_050]
    }

    def "F27 a refund that the provider refuses because of a chargeback that we have not heard of waits for it"() {
        given:
        def deal = bookings.funded()
        world.provider.control('webhooks', [mode: 'lost'])
        def id = chargebacks.unheard(deal)

        when:
        cancel(deal)

        then:
        eventually { assert world.operation(deal, 'REFUND')?.state == 'REJECTED' }
        world.refund(deal).state == 'WAITING'

        when:
        world.provider.reset()
        chargebacks.decide(id, 'won')
        chargebacks.sweep()

        then: 'it goes as a new call'
        eventually { assert world.refund(deal).state == 'DONE' }
        world.operation(deal, 'REFUND').generation == 2
        world.violations == []
    }

    def "F27 a bank that only asks is answered by a refund"() {
        given:
        def deal = bookings.funded()
        def id = chargebacks.open(deal, [kind: 'inquiry'])

        when:
        cancel(deal)

        then:
        eventually {
            assert world.refund(deal).state == 'DONE'
            assert chargebacks.row(id).settled
        }
        chargebacks.row(id).status == 'INQUIRY_CLOSED'
        chargebacks.journal(deal, 'CHARGEBACK_WITHDRAWN') == [:]
        world.violations == []
    }

    def "F39 a chargeback after a full refund is answered with that refund; if it is lost all the same, we bear it"() {
        given:
        bookings.funded()
        def deal = bookings.funded()
        cancel(deal)
        eventually { assert world.refund(deal).state == 'DONE' }

        when:
        def id = chargebacks.open(deal, [amount: 70_050])

        then:
        chargebacks.seen(id).evidence.statement.contains('$700.50 USD of the payment was refunded to the same card before')

        when:
        chargebacks.settled(id, 'lost')

        then:
        chargebacks.journal(deal, 'CHARGEBACK_LOST') == [LOSSES: 70_050, CHARGEBACK_SUSPENSE: -70_050]
        world.violations == []
    }

    def "F39 what a lost chargeback has taken can't be given back again"() {
        given:
        def deal = bookings.accepted()
        bookings.payOut(deal)
        def id = chargebacks.open(deal, [amount: 50_000])
        chargebacks.bear(id, 'SHARED').expect(200)
        chargebacks.settled(id, 'lost')

        expect:
        after.restitutions(deal).refundable.minor == 20_050
        after.giveBack(deal, 20_051).expect(409).problem == 'MORE_THAN_RELEASED'

        and: 'of 72.00 of commission 51.39 went with the chargeback, and only what is left can go with the rest'
        after.admin.get("/api/admin/bookings/$deal.id/restitutions/preview?minor=20050&bearer=SHARED").expect(200).json
            .collectEntries { name, money -> [name, money.minor] } ==
            [amount: 20_050, keptBack: 0, owedBack: 17_989, commission: 2_061, losses: 0]

        when: 'the rest is, and the provider refuses it'
        after.giveBack(deal, 20_050).expect(200)

        then: 'it stays owed to the buyer, in another way'
        eventually { assert world.refund(deal).state == 'FAILED' }
        after.restitutions(deal).refundable.minor == 0
        world.violations == []
    }

    private static void cancel(deal) {
        deal.buyer.post("$deal.path/cancel", [reason: 'Plans changed', version: deal.version]).expect(200)
    }

    private List<Map> refundCalls(deal) {
        world.provider.calls('POST', '/v1/refunds').findAll { it.toString().contains(deal.id) }
    }

    /** A chargeback of another application's payment that takes all of our dollars at the provider. */
    private String drain() {
        world.provider.control('webhooks', [mode: 'lost'])
        def charge = world.provider.charge(world.provider.foreignPayment())
        def balance = world.provider.read('/v1/balance')
        def dollars = (balance.available + balance.pending).findAll { it.currency == 'usd' }*.amount.sum()
        def id = world.provider.control("dispute/$charge", [amount: dollars, fee: 0]).id
        world.provider.control('webhooks', [mode: 'normal'])
        id
    }
}
