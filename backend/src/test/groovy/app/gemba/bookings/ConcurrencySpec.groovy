package app.gemba.bookings

import app.gemba.GembaSpec
import java.time.Instant
import java.util.concurrent.Callable
import java.util.concurrent.CyclicBarrier
import java.util.concurrent.Executors

/** Two at once: exactly one wins, and the other is told so. */
class ConcurrencySpec extends GembaSpec {
    def world = new BookingWorld(this)

    /** All start together; what each returned, in order. */
    private static List together(List<Closure> work) {
        def start = new CyclicBarrier(work.size())
        Executors.newVirtualThreadPerTaskExecutor().withCloseable { pool ->
            work.collect { each -> pool.submit({ start.await(); each() } as Callable) }*.get()
        }
    }

    def "two quotes of one request are accepted at once: one is"() {
        given:
        def deal = world.quoted()
        def version = deal.version
        def quote = deal.json.quotes[0].id

        when:
        def answers = together((1..4).collect { { -> deal.buyer.post("$deal.path/accept-quote", [quoteId: quote, version: version]) } })

        then:
        answers*.status.sort() == [200, 409, 409, 409]
        deal.json.timeline.count { it.action == 'ACCEPT_QUOTE' } == 1
    }

    def "two buyers take the same hours of one representative at once: one gets them"() {
        given:
        def representative = world.vettedRepresentative()
        def deals = (1..3).collect { world.quoted(representative: representative) }

        when:
        def answers = together(deals.collect { deal -> { -> deal.acceptQuote() } })

        then:
        answers*.status.sort() == [200, 409, 409]
        answers.findAll { it.status == 409 }*.problem == ['CALENDAR_TAKEN'] * 2
        deals*.status.sort() == ['AGREED', 'OPEN', 'OPEN']
        sql.firstRow('select count(*) as n from calendar_block where representative_id = ?', UUID.fromString(representative.me.id)).n == 1
    }

    def "a payment and the end of its time come at once: either it is held or it comes too late, never both"() {
        given:
        def deal = world.agreed()
        def total = deal.json.agreedQuote.total
        clock.setTo(Instant.parse(deal.json.deadlineAt))

        when:
        def results = together([
            { -> world.fund(deal, total) },
            { -> deal.runTimers() },
        ])

        then:
        def held = results[0] instanceof FundOutcome.Funded
        deal.status == (held ? 'FUNDED' : 'OPEN')
        deal.json.timeline*.action.findAll { it in ['FUND', 'LAPSE'] } == [held ? 'FUND' : 'LAPSE']
        sql.firstRow('select purse_funded as funded from booking where id = ?', UUID.fromString(deal.id)).funded == (held ? total.minor : 0)

        where:
        round << (1..3)
    }

    def "a representative checks in twice at once: one check-in stands"() {
        given:
        def deal = world.funded()
        deal.atStart()
        def arrival = deal.arrival()

        when:
        def answers = together((1..3).collect { { -> deal.representative.post("$deal.path/check-in", arrival) } })

        then:
        answers*.status.sort() == [200, 409, 409]
        deal.json.timeline.count { it.action == 'CHECK_IN' } == 1
    }

    def "the timers of several replicas run at once: each booking is moved once"() {
        given:
        def deals = (1..3).collect { world.open() }
        clock.setTo(deals.collect { Instant.parse(it.json.deadlineAt) }.max())

        when:
        together((1..3).collect { { -> beans.getBean(BookingTimers).runDue() } })
        beans.getBean(BookingTimers).runDue()

        then:
        deals*.status == ['EXPIRED'] * 3
        deals.every { it.json.timeline.count { line -> line.action == 'EXPIRE' } == 1 }
    }

    def "accepting and disputing at once: the money is decided upon once"() {
        given:
        def deal = world.delivered()
        def version = deal.version
        def contested = [[objectiveId: deal.objectives[0], reason: 'Not shown']]

        when:
        def answers = together([
            { -> deal.buyer.post("$deal.path/accept", [version: version]) },
            { -> deal.buyer.post("$deal.path/dispute", [contested: contested, wantedOutcome: 'Half back', version: version]) },
        ])

        then:
        answers*.status.sort() == [200, 409]
        deal.status == (answers[0].status == 200 ? 'ACCEPTED' : 'DISPUTED')
        world.purse(deal)[0] == (answers[0].status == 200 ? 60000 : 30000)
    }
}
