package app.gemba.payments.chargebacks

import app.gemba.GembaSpec
import app.gemba.bookings.BookingWorld
import app.gemba.payments.AfterReleaseWorld
import app.gemba.payments.PaymentProviderForSpecs
import app.gemba.payments.PaymentWorld
import app.gemba.payments.alarms.AlarmKind

import static app.gemba.payments.PaymentWorld.eventually

/** A booking of USD 700.50: a fee of 600.00, of which 72.00 are commission, and expenses of 100.50. */
class ChargebackSpec extends GembaSpec {
    def bookings = new BookingWorld(this)
    def payments = new PaymentWorld(this)
    def after = new AfterReleaseWorld(this, payments)
    def world = new ChargebackWorld(this, payments)

    /** What these chargebacks lose must not be missing where other specs have something refunded. */
    def setupSpec() {
        PaymentProviderForSpecs.shared().foreignPayment(2_000_000)
    }

    def cleanup() {
        payments.provider.reset()
    }

    def "F38 opened before the release, the money is withdrawn and held back, and comes back when we win: fee returned #feeReturned"() {
        given:
        def deal = bookings.funded()
        def waiting = { world.admin.get('/api/admin/money').expect(200).json.chargebacks }
        def before = waiting()

        when:
        def id = world.open(deal)
        eventually { assert world.row(id).withdrawn == 70_050 }

        then: 'it waits for us at the money desk'
        waiting() == before + 1
        world.journal(deal, 'CHARGEBACK_WITHDRAWN') == [CHARGEBACK_SUSPENSE: 70_050, CHARGEBACK_FEES: 1_500, PROVIDER_AVAILABLE: -71_550]
        deal.status == 'FUNDED'
        with(payments.money(deal)) {
            held.minor == 70_050
            withdrawn.minor == 70_050
            chargedBack.minor == 0
            chargeback.open
        }
        payments.violations == []

        when:
        world.settled(id, 'won', feeReturned)

        then:
        waiting() == before
        world.journal(deal, 'CHARGEBACK_WON') == (feeReturned
            ? [CHARGEBACK_SUSPENSE: -70_050, CHARGEBACK_FEES: -1_500, PROVIDER_AVAILABLE: 71_550]
            : [CHARGEBACK_SUSPENSE: -70_050, PROVIDER_AVAILABLE: 70_050])
        with(payments.money(deal)) {
            held.minor == 70_050
            withdrawn.minor == 0
            !chargeback.open
        }
        deal.status == 'FUNDED'
        with(world.seen(id).summary) {
            fee.minor == 1_500
            it.feeReturned.minor == (feeReturned ? 1_500 : 0)
        }
        eventually { assert world.mails(deal.buyer).any { it.subject() == 'Your bank has decided' } }
        payments.violations == []

        where:
        feeReturned << [false, true]
    }

    def "F38 lost before the release, it takes what was held, and the booking ends"() {
        given:
        def deal = bookings.funded()
        def id = world.open(deal)

        when:
        world.settled(id, 'lost')

        then:
        world.journal(deal, 'CHARGEBACK_LOST') == [BUYER_FUNDS_HELD: 70_050, CHARGEBACK_SUSPENSE: -70_050]
        deal.status == 'CANCELLED'
        with(payments.money(deal)) {
            state == 'REFUNDED'
            held.minor == 0
            chargedBack.minor == 70_050
        }
        world.seen(id).lost.held.minor == 70_050
        eventually {
            assert world.mails(deal.representative).any { it.text().contains('What was held for this booking is gone with it') }
        }
        payments.violations == []
    }

    def "F38 of a part that is lost before the release the rest stays held, and the representative gets what is left"() {
        given:
        def deal = bookings.delivered()
        def id = world.open(deal, [amount: 30_000])

        when:
        world.settled(id, 'lost')

        then:
        deal.status == 'DELIVERED'
        payments.money(deal).held.minor == 40_050

        when:
        deal.buyer.post("$deal.path/accept", [version: deal.version]).expect(200)

        then: 'the expenses, and 300.00 of the fee less 36.00'
        payments.amounts(deal) == [funded: 70_050, held: 0, releasedToRepresentative: 36_450, commission: 3_600,
                                   refunded: 0, refundPending: 0]
        payments.violations == []
    }

    def "F38 opened between release and payout, what was earned is frozen until the bank has decided"() {
        given:
        def deal = bookings.accepted()
        def id = world.open(deal)

        expect:
        eventually { assert payments.money(deal).payout.state == 'FROZEN' }
        world.journal(deal, 'EARNING_FROZEN') == [REPRESENTATIVE_PAYABLE: 62_850, REPRESENTATIVE_HOLD: -62_850]

        when: 'the account is ready now'
        payments.account(deal.representative)
        payments.sweep()

        then:
        payments.money(deal).payout.state == 'FROZEN'
        payments.violations == []

        when:
        if (outcome == 'lost') {
            world.decide(id, 'lost')
            eventually { assert world.seen(id).summary.step == 'SAY_WHO_BEARS_IT' }
            world.bear(id, bearer).expect(200)
        }
        else {
            world.settled(id, outcome)
        }

        then:
        eventually { assert payments.money(deal).payout.state == payout }
        world.journal(deal, 'CHARGEBACK_LOST') == lost
        payments.violations == []

        where:
        outcome | bearer     || payout | lost
        'won'   | null       || 'PAID' | [:]
        'lost'  | 'SHARED'   || 'KEPT' | [REPRESENTATIVE_HOLD: 62_850, COMMISSION: 7_200, CHARGEBACK_SUSPENSE: -70_050]
        'lost'  | 'PLATFORM' || 'PAID' | [LOSSES: 70_050, CHARGEBACK_SUSPENSE: -70_050]
    }

    def "F38 lost while a part is contested, it ends the booking, and the commission on what was accepted stays"() {
        given: '80 of 100 are accepted, with 57.60 of commission'
        def deal = bookings.disputed()
        eventually { assert payments.amounts(deal).commission == 5_760 }

        when: 'the bank takes what is still held'
        world.settled(world.open(deal, [amount: payments.money(deal).held.minor]), 'lost')

        then:
        deal.status == 'CANCELLED'
        payments.amounts(deal).commission == 5_760
        payments.violations == []
    }

    def "F38 opened after the payout, nothing is taken from the representative until it is lost: borne #bearer"() {
        given:
        def deal = bookings.accepted()
        bookings.payOut(deal)
        def id = world.open(deal)

        expect: 'an admin sees what each choice would mean'
        with(world.seen(id)) {
            bearerMatters
            ifShared.receivable.minor == 62_850
            ifShared.ours.minor == 7_200
            ifPlatform.losses.minor == 70_050
        }
        after.owed(deal) == null
        payments.money(deal).payout.state == 'PAID'

        when:
        world.bear(id, bearer).expect(200)
        world.settled(id, 'lost')

        then:
        world.journal(deal, 'CHARGEBACK_LOST') == lost
        eventually { assert after.claims(deal)*.state == claims }
        world.bear(id, bearer).expect(200)
        world.bear(id, bearer == 'SHARED' ? 'PLATFORM' : 'SHARED').expect(409).problem == 'CHARGEBACK_OVER'
        payments.violations == []

        where:
        bearer     || claims    | lost
        'SHARED'   || ['TAKEN'] | [REPRESENTATIVE_RECEIVABLE: 62_850, COMMISSION: 7_200, CHARGEBACK_SUSPENSE: -70_050]
        'PLATFORM' || []        | [LOSSES: 70_050, CHARGEBACK_SUSPENSE: -70_050]
    }

    def "F38 while the chargeback of a booking that was paid out is open, as much of the next earnings is frozen"() {
        given:
        def deal = bookings.accepted()
        bookings.payOut(deal)
        def id = world.open(deal)

        when:
        def next = bookings.accepted(representative: deal.representative)

        then:
        eventually { assert payments.money(next).payout.state == 'FROZEN' }

        when:
        world.settled(id, 'won')

        then:
        eventually { assert payments.money(next).payout.state == 'PAID' }
        payments.violations == []
    }

    def "F38 of a chargeback over more than the payment we bear what is beyond it"() {
        given:
        def deal = bookings.accepted()
        bookings.payOut(deal)
        def id = world.open(deal, [amount: 71_000])

        when:
        world.bear(id, 'SHARED').expect(200)
        world.settled(id, 'lost')

        then:
        world.journal(deal, 'CHARGEBACK_LOST') ==
            [REPRESENTATIVE_RECEIVABLE: 62_850, COMMISSION: 7_200, LOSSES: 950, CHARGEBACK_SUSPENSE: -71_000]
        payments.violations == []
    }

    def "F38 one that the provider prevented costs nothing, or what it gave the buyer: #kind"() {
        given:
        def deal = bookings.funded()

        when:
        def id = world.open(deal, [kind: kind])

        then:
        eventually { assert world.row(id).settled }
        world.journal(deal, 'CHARGEBACK_LOST') == lost
        payments.violations == []

        where:
        kind         || lost
        'block'      || [:]
        'resolution' || [BUYER_FUNDS_HELD: 70_050, CHARGEBACK_SUSPENSE: -70_050]
    }

    def "F38 a status that nobody knows waits for a person, and what comes after it is booked"() {
        given:
        def deal = bookings.funded()
        def id = world.open(deal)

        when:
        world.decide(id, 'appeal_under_review')

        then:
        eventually { assert world.row(id).status == 'UNKNOWN' }
        world.seen(id).summary.step == 'LOOK_AT_TROUBLE'
        world.alarm(AlarmKind.CHARGEBACK_TROUBLE, id)
        payments.violations == []

        when:
        world.settled(id, 'won')

        then:
        !world.alarm(AlarmKind.CHARGEBACK_TROUBLE, id)
        payments.money(deal).held.minor == 70_050
        payments.violations == []
    }

    def "F38 a chargeback of which every notice is lost is found by the sweep, and ends in the same ledger"() {
        given:
        def told = bookings.funded()
        world.settled(world.open(told), 'lost')
        def deal = bookings.funded()
        payments.provider.control('webhooks', [mode: 'lost'])

        when:
        def id = world.unheard(deal)
        world.sweep()

        then:
        world.row(id).withdrawn == 70_050

        when:
        world.decide(id, 'lost')
        world.sweep()

        then:
        deal.status == 'CANCELLED'
        ['CHARGEBACK_WITHDRAWN', 'CHARGEBACK_LOST'].every { world.journal(deal, it) == world.journal(told, it) }
        payments.violations == []
    }

    def "F38 notices that come twice and in another order change nothing"() {
        given:
        def deal = bookings.funded()
        payments.provider.control('webhooks', [mode: 'lost'])
        def id = world.unheard(deal)
        world.decide(id, 'lost')

        when:
        ['closed', 'funds_withdrawn', 'closed', 'created'].each {
            PaymentProviderForSpecs.tell(anonymous(), "charge.dispute.$it", id).expect(200)
        }

        then:
        eventually { assert sql.rows("select state from webhook_event where object_id = $id")*.state == ['DONE'] * 4 }
        world.journal(deal, 'CHARGEBACK_WITHDRAWN') == [CHARGEBACK_SUSPENSE: 70_050, CHARGEBACK_FEES: 1_500, PROVIDER_AVAILABLE: -71_550]
        world.journal(deal, 'CHARGEBACK_LOST') == [BUYER_FUNDS_HELD: 70_050, CHARGEBACK_SUSPENSE: -70_050]
        payments.violations == []
    }

    def "F38 a chargeback of somebody else's payment moves nothing, and raises an alarm"() {
        given:
        def charge = payments.provider.charge(payments.provider.foreignPayment())

        when:
        def id = payments.provider.control("dispute/$charge", [:]).id

        then:
        eventually { assert world.alarm(AlarmKind.UNKNOWN_OBJECT, id) }
        world.row(id) == null
    }
}
