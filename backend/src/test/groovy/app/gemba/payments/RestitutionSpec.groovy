package app.gemba.payments

import app.gemba.GembaSpec
import app.gemba.bookings.BookingWorld
import app.gemba.local.TestServers
import java.util.concurrent.Callable
import java.util.concurrent.CountDownLatch
import java.util.concurrent.Executors

import static app.gemba.payments.PaymentWorld.eventually

/** Money given back after acceptance. Of USD 700.50 the representative earned 628.50 and we 72.00. */
class RestitutionSpec extends GembaSpec {
    def bookings = new BookingWorld(this)
    def world = new PaymentWorld(this)
    def after = new AfterReleaseWorld(this, world)

    def cleanup() {
        world.provider.reset()
    }

    def "before the payout it is kept from what is paid out, and both bear their share"() {
        given:
        def deal = bookings.accepted()

        expect: 'what it would do is told before'
        after.restitutions(deal).refundable.minor == 70_050
        after.admin.get("/api/admin/bookings/$deal.id/restitutions/preview?minor=30000&bearer=SHARED").expect(200).json
            .collectEntries { name, money -> [name, money.minor] } ==
            [amount: 30_000, keptBack: 26_917, owedBack: 0, commission: 3_083, losses: 0]

        when:
        def answer = after.giveBack(deal, 30_000).expect(200).json

        then:
        answer.refundable.minor == 40_050
        answer.items*.orderedBy == ['Ada Admin']
        after.refunded(deal, 30_000)
        world.amounts(deal) == [funded: 70_050, held: 0, releasedToRepresentative: 35_933, commission: 4_117,
                                refunded: 30_000, refundPending: 0]
        world.violations == []

        when: 'the representative is paid the rest'
        world.account(deal.representative)

        then:
        eventually { assert world.money(deal).payout.state == 'PAID' }
        world.money(deal).payout.amount.minor == 35_933
        after.owed(deal) == null
        world.violations == []
    }

    def "after the payout the buyer is refunded first, and then the share is taken back from the account"() {
        given:
        def deal = bookings.accepted()
        bookings.payOut(deal)

        when:
        after.giveBack(deal, 30_000).expect(200)

        then:
        eventually { assert after.claims(deal)*.state == ['TAKEN'] }
        after.owed(deal) == null
        world.amounts(deal) == [funded: 70_050, held: 0, releasedToRepresentative: 35_933, commission: 4_117,
                                refunded: 30_000, refundPending: 0]
        after.reversalCalls(deal).size() == 1
        order(deal) == ['REFUND', 'REVERSE_TRANSFER']
        world.violations == []
    }

    def "nothing is taken back while the buyer's refund has not left"() {
        given:
        def deal = bookings.accepted()
        bookings.payOut(deal)
        world.provider.control('faults', [method: 'POST', pathPrefix: '/v1/refunds', kind: 'status', status: 503, times: 1])

        when:
        after.giveBack(deal, 30_000).expect(200)

        then:
        eventually { assert world.operation(deal, 'REFUND').state == 'UNKNOWN' }
        after.claims(deal)*.state == ['WAITING']
        after.owed(deal).owed.minor == 26_917
        after.reversalCalls(deal).empty
        world.violations == []
    }

    def "what the platform bears is taken from its commission, and beyond that it is a loss"() {
        given:
        def deal = bookings.accepted()

        when:
        after.giveBack(deal, 30_000, [bearer: 'PLATFORM']).expect(200)

        then:
        after.refunded(deal, 30_000)
        with(world.money(deal)) {
            releasedToRepresentative.minor == 62_850
            commission.minor == 0
            borneByPlatform.minor == 22_800
        }
        world.violations == []
    }

    def "everything can be given back, in parts, and to the minor unit"() {
        given:
        def deal = bookings.accepted()

        when:
        [1, 9_999, 30_000, 30_050].each { after.giveBack(deal, it).expect(200) }

        then:
        after.refunded(deal, 70_050)
        world.amounts(deal).findAll { it.value } == [funded: 70_050, refunded: 70_050]
        eventually { assert world.money(deal).payout.state == 'KEPT' }
        world.violations == []

        when: 'and not a cent more'
        def answer = after.giveBack(deal, 1)

        then:
        answer.status == 409
        answer.problem == 'MORE_THAN_RELEASED'
    }

    def "F24 of refunds at once that together are more than was released only what is there goes"() {
        given:
        def deal = bookings.accepted()

        when:
        def answers = atOnce(12) { after.giveBack(deal, 40_000) }

        then:
        answers.countBy { it.status } == [200: 1, 409: 11]
        answers.findAll { it.status == 409 }*.problem.unique() == ['MORE_THAN_RELEASED']
        after.refunded(deal, 40_000)
        refundOperations(deal) == 1
        world.violations == []
    }

    def "the same order twice, or many times at once, is one refund"() {
        given:
        def deal = bookings.accepted()
        def key = UUID.randomUUID().toString()

        when:
        def answers = atOnce(12) { after.giveBack(deal, 10_000, [key: key]) }

        then:
        answers*.status.unique() == [200]
        after.refunded(deal, 10_000)
        refundOperations(deal) == 1
        world.violations == []

        when: 'under the same key something else'
        def other = after.giveBack(deal, 10_001, [key: key])

        then:
        other.status == 409
        other.problem == 'KEY_USED'
    }

    def "an order is refused that #what"() {
        given:
        def deal = bookings."$state"()

        when:
        def answer = after.giveBack(deal, minor, named)

        then:
        answer.status == status
        answer.problem == problem
        answer.json.errors*.path == path
        refundOperations(deal) == 0

        where:
        what                           | state       | minor  | named             || status | problem              | path
        'comes before acceptance'      | 'delivered' | 10_000 | [:]               || 409    | 'NOT_ACCEPTED_YET'   | []
        'is more than was released'    | 'accepted'  | 70_051 | [:]               || 409    | 'MORE_THAN_RELEASED' | ['amount.minor']
        'is nothing'                   | 'accepted'  | 0      | [:]               || 409    | 'MORE_THAN_RELEASED' | ['amount.minor']
        'is less than nothing'         | 'accepted'  | -5     | [:]               || 409    | 'MORE_THAN_RELEASED' | ['amount.minor']
        'is in another currency'       | 'accepted'  | 10_000 | [currency: 'EUR'] || 400    | 'OTHER_CURRENCY'     | ['amount.currency']
        'does not say why'             | 'accepted'  | 10_000 | [reason: 'So']    || 400    | 'INVALID'            | ['reason']
        'does not say who bears it'    | 'accepted'  | 10_000 | [bearer: null]    || 400    | 'INVALID'            | ['bearer']
    }

    def "both sides are told by mail what it means for them"() {
        given:
        def deal = bookings.accepted()

        when:
        after.giveBack(deal, 30_000).expect(200)

        then:
        eventually {
            assert mails(deal.buyer).any { it.subject() == 'You get $300.00 USD back' }
            assert mails(deal.representative).any { it.text().contains('$269.17 USD of it from your share') }
        }
    }

    private static List mails(browser) {
        TestServers.mail().messagesTo(browser.me.email as String)
    }

    /** The kinds of the operations about money that goes back, in the order in which they were made. */
    private List<String> order(deal) {
        sql.rows("""select kind from payment_operation where booking_id = ${deal.bookingId.value()}
            and kind in ('REFUND', 'REVERSE_TRANSFER') order by created_at""")*.kind
    }

    private int refundOperations(deal) {
        sql.firstRow("""select count(*) as made from payment_operation
            where kind = 'REFUND' and booking_id = ${deal.bookingId.value()}""").made
    }

    private static List atOnce(int times, Closure work) {
        def start = new CountDownLatch(1)
        Executors.newVirtualThreadPerTaskExecutor().withCloseable { threads ->
            def all = (1..times).collect { threads.submit({ start.await(); work() } as Callable) }
            start.countDown()
            all*.get()
        }
    }
}
