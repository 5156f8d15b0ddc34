package app.gemba.payments.receivables

import app.gemba.GembaSpec
import app.gemba.bookings.BookingWorld
import app.gemba.payments.AfterReleaseWorld
import app.gemba.payments.PaymentWorld
import app.gemba.payments.provider.ProviderFacts
import app.gemba.shared.Money
import java.time.Duration

import static app.gemba.payments.PaymentWorld.eventually

/** What a representative owes after a refund of USD 300.00 of a booking of 700.50 that was paid out: 269.17. */
class ReceivableSpec extends GembaSpec {
    def bookings = new BookingWorld(this)
    def world = new PaymentWorld(this)
    def after = new AfterReleaseWorld(this, world)

    def cleanup() {
        world.provider.reset()
    }

    def "F36 what the account does not have stays owed, is not asked for again, and is set off against the next payout"() {
        given:
        def deal = paidAndEmpty()

        when:
        after.giveBack(deal, 30_000).expect(200)

        then:
        eventually { assert after.claims(deal)*.state == ['OWED'] }
        after.claims(deal)*.error_code == ['balance_insufficient']
        after.owed(deal).owed.minor == 26_917
        world.violations == []

        when: 'days pass'
        5.times {
            clock.advance(Duration.ofDays(1))
            world.sweep()
        }

        then:
        after.reversalCalls(deal).size() == 1

        when: 'the next visit is accepted'
        def next = bookings.accepted(representative: deal.representative)

        then:
        eventually { assert world.money(next).payout.state == 'PAID' }
        world.money(next).payout.amount.minor == 62_850 - 26_917
        after.owed(deal) == null
        earnings(deal).find { it.bookingId == next.id }.keptBack.minor == 26_917
        world.violations == []
    }

    def "F36 above the cap no payout leaves, in no currency, until a person has looked at it"() {
        given: 'USD 2,000.00 of the fee is given back after 2,128.50 was paid out'
        def deal = paidAndEmpty(quote: [dayRate: [minor: 115_000, currency: 'USD']])
        after.giveBack(deal, 200_000).expect(200)
        eventually { assert after.claims(deal)*.state == ['OWED'] }
        def owed = after.owed(deal).owed.minor

        expect:
        owed > 100_000
        after.owed(deal).aboveCap

        when: 'a visit paid in euro is accepted'
        def other = bookings.accepted(representative: deal.representative, currency: 'EUR')

        then:
        eventually { assert world.money(other).payout.state == 'BLOCKED' }
        after.owed(deal).owed.minor == owed

        when: 'what is above the cap is given up'
        after.writeOff(deal, owed - 100_000).expect(200)
        clock.advance(Duration.ofHours(2))
        world.sweep()

        then:
        eventually { assert world.money(other).payout.state == 'PAID' }
        after.owed(deal).owed.minor == 100_000
        world.violations == []
    }

    def "a payout that is less than what is owed stays with us as a whole"() {
        given:
        def deal = paidAndEmpty(quote: [dayRate: [minor: 60_000, currency: 'USD']])
        after.giveBack(deal, 100_000).expect(200)
        eventually { assert after.claims(deal)*.state == ['OWED'] }
        def owed = after.owed(deal).owed.minor

        when:
        def next = bookings.accepted(representative: deal.representative)

        then:
        eventually { assert world.money(next).payout.state == 'KEPT' }
        after.owed(deal).owed.minor == owed - 62_850
        world.violations == []
    }

    def "F37 no more is taken back than is left of the transfer, whoever took the rest"() {
        given:
        def deal = bookings.accepted()
        bookings.payOut(deal)
        def transfer = after.payouts(deal)[0].external_id
        after.atProvider('POST', "/v1/transfers/$transfer/reversals", null, 'amount=50000')

        when:
        after.giveBack(deal, 30_000).expect(200)

        then: '12,850 were left, and the rest stays owed'
        eventually { assert after.claims(deal)*.state == ['OWED'] }
        after.reversalCalls(deal)[0].toString().contains('12850')
        after.owed(deal).owed.minor == 26_917 - 12_850
        world.violations == []
    }

    def "F37 nothing is asked for in another currency than the transfer's"() {
        given: 'the payout is still on its way, so that nothing was asked for yet'
        def deal = paidAndEmpty()
        world.provider.control('faults', [method: 'POST', pathPrefix: '/v1/refunds', kind: 'status', status: 503, times: 1])
        after.giveBack(deal, 30_000).expect(200)
        def claim = after.claims(deal)[0]
        sql.executeUpdate("update claim set state = 'DUE', next_check_at = 'infinity' where id = $claim.id")

        when:
        beans.getBean(Claims).ask(claim.id as UUID, new ProviderFacts.Transfer(
            'tr_other', Money.of(62_850, 'EUR'), Money.of(0, 'EUR'), null, []))

        then:
        after.claims(deal)[0].state == 'OWED'
        after.claims(deal)[0].error_code == 'currency'
        after.claims(deal)[0].operation_id == null
    }

    def "a reversal whose answer is lost is not made twice"() {
        given:
        def deal = bookings.accepted()
        bookings.payOut(deal)
        world.provider.control('webhooks', [mode: 'lost'])
        world.provider.control('faults', [method: 'POST', pathPrefix: '/v1/transfers', kind: 'timeout', times: 1, seconds: 4])

        when:
        after.giveBack(deal, 30_000).expect(200)

        then:
        eventually { assert world.operation(deal, 'REVERSE_TRANSFER')?.state == 'UNKNOWN' }
        after.owed(deal).owed.minor == 26_917

        when: 'past the life of its key it is looked up'
        clock.advance(Duration.ofHours(24))
        world.sweep()

        then:
        after.claims(deal)*.state == ['TAKEN']
        after.reversalCalls(deal)*.idempotency_key.unique().size() == 1
        after.owed(deal) == null
        world.violations == []
    }

    def "what is being taken back is not set off at the same time"() {
        given:
        def deal = bookings.accepted()
        bookings.payOut(deal)
        world.provider.control('webhooks', [mode: 'lost'])
        world.provider.control('faults', [method: 'POST', pathPrefix: '/v1/transfers/', kind: 'timeout', times: 1, seconds: 4])
        after.giveBack(deal, 30_000).expect(200)
        eventually { assert world.operation(deal, 'REVERSE_TRANSFER')?.state == 'UNKNOWN' }

        when: 'the next visit is accepted while nobody knows whether it was taken'
        world.provider.control('webhooks', [mode: 'normal'])
        def next = bookings.accepted(representative: deal.representative)

        then:
        eventually { assert world.money(next).payout.state == 'PAID' }
        world.money(next).payout.amount.minor == 62_850

        when:
        world.sweep()

        then:
        eventually { assert after.claims(deal)*.state == ['TAKEN'] }
        after.owed(deal) == null
        world.violations == []
    }

    def "giving up what is owed is refused when it #what"() {
        given:
        def deal = paidAndEmpty()
        after.giveBack(deal, 30_000).expect(200)
        eventually { assert after.claims(deal)*.state == ['OWED'] }

        when:
        def answer = after.writeOff(deal, minor, named)

        then:
        answer.status == status
        answer.problem == problem
        after.owed(deal).owed.minor == 26_917

        where:
        what                   | minor  | named           || status | problem
        'is more than is owed' | 26_918 | [:]             || 409    | 'NOT_OWED'
        'is nothing'           | 0      | [:]             || 409    | 'NOT_OWED'
        'does not say why'     | 26_917 | [reason: 'So']  || 400    | 'INVALID'
    }

    def "the same write-off twice is one"() {
        given:
        def deal = paidAndEmpty()
        after.giveBack(deal, 30_000).expect(200)
        eventually { assert after.claims(deal)*.state == ['OWED'] }
        def key = UUID.randomUUID().toString()

        when:
        2.times { after.writeOff(deal, 10_000, [key: key]).expect(200) }

        then:
        after.owed(deal).owed.minor == 16_917
        after.owed(deal).writeOffs*.amount*.minor == [10_000]

        when:
        def other = after.writeOff(deal, 10_001, [key: key])

        then:
        other.problem == 'WRITE_OFF_KEY_USED'
        world.violations == []
    }

    /** Paid out, and the representative has taken everything out of the account. */
    private paidAndEmpty(Map named = [:]) {
        def deal = bookings.agreed(named)
        assert world.provider.pay(world.page(deal), '4000 0000 0000 0077').outcome == 'paid'
        eventually { assert deal.status == 'FUNDED' }
        finish(deal)
        bookings.payOut(deal)
        after.empty(sql.firstRow("""select account_id from payout_account
            where representative_id = ${UUID.fromString(deal.representative.me.id)}""").account_id)
        deal
    }

    private static finish(deal) {
        deal.atStart()
        deal.representative.post("$deal.path/check-in", deal.arrival()).expect(200)
        deal.representative.post("$deal.path/check-out", deal.arrival()).expect(200)
        deal.deliver()
        deal.buyer.post("$deal.path/accept", [version: deal.version]).expect(200)
    }

    private List<Map> earnings(deal) {
        deal.representative.get('/api/representatives/me/earnings').expect(200).json.items
    }
}
