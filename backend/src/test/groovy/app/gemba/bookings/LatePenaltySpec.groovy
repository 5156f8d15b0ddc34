package app.gemba.bookings

import app.gemba.GembaSpec
import app.gemba.payments.PaymentWorld
import java.time.Duration
import java.time.Instant

/** A late report costs its representative a part of the fee, which the buyer gets back. */
class LatePenaltySpec extends GembaSpec {
    def world = new BookingWorld(this)

    BookingWorld.Deal deliveredLate(Duration late, Map named = [:]) {
        def deal = world.reporting(named)
        clock.setTo(Instant.parse(deal.json.latePenalty.dueAt).plus(late))
        deal.deliver()
        deal
    }

    def "a report that comes #late after it was due costs #percent % of the fee"() {
        given:
        def deal = deliveredLate(Duration.parse(late))

        expect:
        deal.json.latePenalty.daysLate == days
        deal.json.latePenalty.percent == percent

        when:
        deal.buyer.post("$deal.path/accept", [version: deal.version]).expect(200)

        then: 'fee, expenses and refund; the expenses are not touched'
        world.purse(deal) == [60000 - penalty, 10050, penalty]

        where: '5 % for each day that has begun, at most 25 %'
        late      | days | percent || penalty
        '-PT20S'  | 0    | 0       || 0
        'PT20S'   | 1    | 5       || 3000
        'PT23H'   | 1    | 5       || 3000
        'PT25H'   | 2    | 10      || 6000
        'P4DT23H' | 5    | 25      || 15000
        'P30D'    | 31   | 25      || 15000
    }

    def "the representative is told on the way what each day costs, and the buyer sees it before accepting"() {
        given:
        def deal = world.reporting()
        def dueAt = Instant.parse(deal.json.latePenalty.dueAt)

        expect: 'due 48 hours after check-out'
        dueAt == Instant.parse(deal.json.visit.checkedOutAt).plus(Duration.ofHours(48))
        with(deal.representative.get(deal.path).json.latePenalty) {
            [percentPerDay, maxPercent, daysLate, percent] == [5, 25, 0, 0]
        }

        when:
        clock.setTo(dueAt.plus(Duration.ofHours(30)))

        then: 'it grows while nothing is delivered'
        deal.representative.get(deal.path).json.latePenalty.percent == 10
        deal.representative.get("$deal.path/settlement").json.fee.minor == 54000

        when:
        deal.deliver()
        clock.advance(Duration.ofDays(3))

        then: 'and stands still once it is'
        deal.json.latePenalty.percent == 10
        deal.json.timeline.last().text == 'Delivered the report late: 10 % of the fee is taken off'
        with(deal.buyer.get("$deal.path/settlement").json) {
            [fee, expenses, refund, latePenalty]*.minor == [54000, 10050, 6000, 6000]
        }
    }

    def "of a late report that is contested in part, only what is accepted is paid, less the penalty"() {
        given: 'weights 50, 30 and 20'
        def deal = deliveredLate(Duration.ofHours(25))

        when: 'the last one is contested'
        deal.dispute(deal.buyer, [deal.objectives.last()]).expect(200)

        then: '80 % of 540.00 is released, all else stays held'
        world.purse(deal) == [43200, 10050, 0]

        when:
        admin().post("/api/admin/bookings/$deal.id/decision",
            [acceptedWeight: 20, reason: 'All of it can be seen in the end', version: deal.version]).expect(200)

        then:
        world.purse(deal) == [54000, 10050, 6000]
    }

    def "a revision that takes long costs nothing: it has a term of its own"() {
        given:
        def deal = world.revision()

        when:
        clock.advance(Duration.ofDays(9))
        deal.deliver()

        then:
        deal.json.latePenalty.percent == 0
    }

    def "the penalty ends in the ledger: commission is taken of what is left of the fee"() {
        given:
        def deal = deliveredLate(Duration.ofHours(25))
        def money = new PaymentWorld(this)

        when:
        deal.buyer.post("$deal.path/accept", [version: deal.version]).expect(200)

        then: '540.00 less 12 %, and 100.50 of expenses'
        PaymentWorld.eventually {
            assert money.amounts(deal) == [funded: 70_050, held: 0, releasedToRepresentative: 57_570, commission: 6_480,
                                           refunded: 6_000, refundPending: 0]
        }
        money.violations == []
    }

    def "who was only asked does not see the terms of somebody else's booking"() {
        given:
        def deal = world.quoted()

        expect:
        deal.representative.get(deal.path).expect(200).json.latePenalty == null
    }
}
