package app.gemba.payments

import app.gemba.GembaSpec
import app.gemba.bookings.Acceptance
import app.gemba.bookings.BookingCallers
import app.gemba.bookings.BookingWorld
import app.gemba.bookings.Dispute
import app.gemba.bookings.Visits
import app.gemba.bookings.brief.ObjectiveId
import app.gemba.shared.Money
import app.gemba.shared.ProblemException
import java.util.concurrent.Callable
import java.util.concurrent.CountDownLatch
import java.util.concurrent.Executors

import static app.gemba.payments.PaymentWorld.eventually

/** Everybody wants the money of one booking at the same moment. It is USD 700.50, of which 628.50 are the representative's. */
class MoneyRaceSpec extends GembaSpec {
    private static final int RACERS = 64
    private static final String DONE = 'done'
    private static final long PART = 20_000

    def bookings = new BookingWorld(this)
    def world = new PaymentWorld(this)
    def after = new AfterReleaseWorld(this, world)

    def cleanup() {
        world.provider.reset()
    }

    def "of 64 who accept, dispute and cancel at once one is heard, and what it decides is done once"() {
        given:
        def deal = bookings.delivered()
        world.account(deal.representative)
        def verbs = ['accept', 'dispute', 'cancel']

        when:
        def version = deal.version as long
        def answers = race { decide(verbs[it % verbs.size()], deal, version) }

        then:
        def won = (0..<RACERS).findAll { answers[it] == DONE }
        won.size() == 1
        (answers - DONE).toSet().every { it in ['STALE_VERSION', 'MOVE_NOT_ALLOWED', 'NOT_CANCELLABLE'] }

        when: 'the same is done by one alone'
        def alone = bookings.delivered()
        world.account(alone.representative)
        decide(verbs[won[0] % verbs.size()], alone, alone.version as long)

        then:
        eventually {
            assert after.payouts(deal)*.state == ['PAID']
            assert after.payouts(alone)*.state == ['PAID']
        }
        world.amounts(deal) == world.amounts(alone)
        transferred(deal) == transferred(alone)
        transfers(deal).size() == 1
        world.violations == []
    }

    def "of 64 who give back, pay out and take back at once as many are served as there is money for"() {
        given: 'it was released, and the payout waits'
        def deal = bookings.agreed()
        assert world.provider.pay(world.page(deal), '4000 0000 0000 0077').outcome == 'paid'
        eventually { assert deal.status == 'FUNDED' }
        deal.atStart()
        deal.representative.post("$deal.path/check-in", deal.arrival()).expect(200)
        deal.representative.post("$deal.path/check-out", deal.arrival()).expect(200)
        deal.deliver()
        deal.buyer.post("$deal.path/accept", [version: deal.version]).expect(200)
        eventually { assert after.payouts(deal)*.state == ['WAITING_FOR_ACCOUNT'] }
        def account = world.newAccount(deal.representative)
        world.provider.control('webhooks', [mode: 'lost'])
        world.provider.onboard(account)
        def admin = BookingCallers.of(after.admin)

        when:
        def answers = race { racer ->
            switch (racer % 4) {
                case 0..1:
                    beans.getBean(Restitutions).order(admin, deal.bookingId, UUID.randomUUID(), Money.of(PART, 'USD'),
                        Bearer.SHARED, 'Half of the photos turned out to be of another hall')
                    break
                case 2:
                    beans.getBean(PayoutStarts).start(after.payouts(deal)[0].id as UUID)
                    break
                default:
                    beans.getBean(PaymentSweep).run()
            }
        }

        then: 'three times 200.00 are in 700.50'
        def orders = (0..<RACERS).findAll { it % 4 < 2 }.collect { answers[it] }
        orders.count(DONE) == 3
        (orders - DONE).toSet() == ['MORE_THAN_RELEASED'] as Set
        (answers - orders).toSet().every { it == DONE }

        and:
        eventually {
            world.sweep()
            assert world.amounts(deal).refunded == 3 * PART
            assert after.payouts(deal)*.state.every { it in ['PAID', 'KEPT'] }
            assert after.claims(deal)*.state.every { it in ['TAKEN', 'OWED'] }
        }
        refunds(deal)*.amount == [PART] * 3
        transfers(deal).size() == 1
        def shares = after.restitutions(deal).items*.shares
        def stillOwed = after.claims(deal).findAll { it.state == 'OWED' }*.amount.sum() ?: 0
        transferred(deal) == 62_850 - shares.sum { it.keptBack.minor + it.owedBack.minor } + stillOwed
        world.violations == []
    }

    private void decide(String verb, deal, long version) {
        def buyer = BookingCallers.of(deal.buyer)
        switch (verb) {
            case 'accept':
                beans.getBean(Acceptance).accept(buyer, deal.bookingId, version)
                break
            case 'dispute':
                def contested = new ObjectiveId(UUID.fromString(deal.objectives.last() as String))
                beans.getBean(Acceptance).dispute(buyer, deal.bookingId, [new Dispute.Contested(contested, 'Not shown')], 'A part of it back', version)
                break
            default:
                beans.getBean(Visits).cancel(buyer, deal.bookingId, 'Plans changed', version)
        }
    }

    /** What each of them was told: that it is done, or the name of the problem. */
    private static List<String> race(Closure<?> work) {
        def ready = new CountDownLatch(RACERS)
        Executors.newVirtualThreadPerTaskExecutor().withCloseable { threads ->
            threads.invokeAll((0..<RACERS).collect { racer ->
                { ->
                    ready.countDown()
                    ready.await()
                    try {
                        work(racer)
                        DONE
                    } catch (ProblemException refused) {
                        refused.code() as String
                    }
                } as Callable<String>
            })*.get()
        }
    }

    private List<Map> transfers(deal) {
        world.provider.read("/v1/transfers?transfer_group=booking_$deal.id").data
    }

    /** What the representative has of it in the end. */
    private long transferred(deal) {
        transfers(deal).sum { it.amount - it.amount_reversed } as long
    }

    private List<Map> refunds(deal) {
        def payment = sql.firstRow('select id from payment where booking_id = ?', deal.bookingId.value()).id
        world.provider.read("/v1/refunds?payment_intent=$payment").data
    }
}
