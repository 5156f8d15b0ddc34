package app.gemba.bookings

import app.gemba.Browser
import app.gemba.GembaSpec
import app.gemba.local.TestServers
import app.gemba.payments.PaymentWorld
import java.time.Duration
import java.time.Instant
import java.time.LocalDate
import java.time.ZoneId
import java.util.concurrent.CompletableFuture
import spock.util.concurrent.PollingConditions

/** F42: money is held for a purpose and never for ever; the instants are UTC and the clock is ours. */
class HoldSpec extends GembaSpec {
    def polling = new PollingConditions(timeout: 180)
    def world = new BookingWorld(this)

    BookingWorld.Deal stuck() {
        world.revision()
    }

    Instant since(BookingWorld.Deal deal) {
        Instant.parse(deal.json.timeline.find { it.action == 'FUND' }.at)
    }

    Map hold(Browser admin, BookingWorld.Deal deal) {
        holds(admin).find { it.bookingId == deal.id }
    }

    List holds(Browser admin) {
        def all = []
        def next = null
        while (true) {
            def page = admin.get("/api/admin/holds?limit=100" + (next ? "&after=${URLEncoder.encode(next, 'UTF-8')}" : '')).expect(200).json
            all += page.items
            if (!page.next) {
                return all
            }
            next = page.next
        }
    }

    List mails(Browser admin, BookingWorld.Deal deal) {
        TestServers.mail().messagesTo(admin.me.email as String).findAll { it.text().contains(deal.json.brief.title) }*.subject()
    }

    def "F42 admins are told at 60 days and have to decide from 80 days on, each of it told once"() {
        given:
        def admin = admin()
        def deal = world.revision(title: "Held ${UUID.randomUUID()}".toString())
        def clockwork = beans.getBean(HoldClock)

        when: 'shortly before 60 days'
        clock.setTo(since(deal).plus(Duration.ofDays(60)).minusSeconds(20))
        clockwork.run()

        then:
        hold(admin, deal) == null

        when:
        clock.setTo(since(deal).plus(Duration.ofDays(60)))
        2.times { clockwork.run() }

        then:
        hold(admin, deal).next == 'WAIT'
        hold(admin, deal).held == [minor: 70050, currency: 'USD']
        polling.eventually { assert mails(admin, deal) == ['Money is held for long'] }

        when: 'shortly before 80 days nobody can decide over the heads of the parties'
        clock.setTo(since(deal).plus(Duration.ofDays(80)).minusSeconds(20))
        def early = decide(admin, deal, 100)

        then:
        early.problem == 'HOLD_NOT_DUE'
        !('DECIDE_HELD' in admin.get(deal.path).json.actions)

        when:
        clock.setTo(since(deal).plus(Duration.ofDays(80)))
        2.times { clockwork.run() }

        then:
        hold(admin, deal).next == 'DECIDE_HELD'
        'DECIDE_HELD' in admin.get(deal.path).json.actions
        polling.eventually { assert mails(admin, deal) as Set == ['Money is held for long', 'Held money waits for your decision'] as Set }

        and: 'the money desk opens with how many wait for that'
        polling.eventually {
            def undecided = holds(admin).findAll { it.next != 'WAIT' }
            assert undecided*.bookingId.contains(deal.id)
            assert admin.get('/api/admin/money').expect(200).json.holds == undecided.size()
        }

        when: 'and past the 90 days of the provider it is said again'
        clock.setTo(since(deal).plus(Duration.ofDays(90)))
        2.times { clockwork.run() }

        then:
        polling.eventually { assert 'Money is held past the provider\'s limit' in mails(admin, deal) }
        mails(admin, deal).size() == 3
    }

    def "F42 what an admin decides is released and refunded at once: #weight % of the fee"() {
        given:
        def deal = stuck()
        def money = new PaymentWorld(this)
        clock.setTo(since(deal).plus(Duration.ofDays(80)))

        when:
        def outlook = admin().get("$deal.path/settlement?acceptedWeight=$weight").expect(200).json
        decide(admin(), deal, weight).expect(200)

        then:
        deal.status == 'ACCEPTED'
        world.purse(deal) == purse
        [outlook.fee, outlook.expenses, outlook.refund]*.minor == purse
        hold(admin(), deal) == null
        money.violations == []

        where:
        weight || purse
        0      || [0, 0, 70050]
        40     || [24000, 10050, 36000]
        100    || [60000, 10050, 0]
    }

    def "F42 of two admins who decide at once one is heard"() {
        given:
        def deal = stuck()
        clock.setTo(since(deal).plus(Duration.ofDays(80)))
        def version = deal.version
        def admins = [admin(), admin()]

        when:
        def answers = admins.withIndex().collect { one, i ->
            CompletableFuture.supplyAsync { decide(one, deal, i * 100, version).status }
        }*.get()

        then:
        answers.sort() == [200, 409]
    }

    def "a dispute that is held for long is decided as the dispute that it is"() {
        given:
        def admin = admin()
        def deal = world.disputed()
        clock.setTo(since(deal).plus(Duration.ofDays(81)))

        expect:
        hold(admin, deal).next == 'DECIDE_DISPUTE'
        decide(admin, deal, 50).problem == 'MOVE_NOT_ALLOWED'
    }

    def "a visit is never moved beyond 45 days after the payment"() {
        given:
        def deal = world.funded()
        def days = { int count ->
            def day = LocalDate.ofInstant(since(deal), ZoneId.of('Asia/Shanghai')).plusDays(count)
            [startLocal: "${day}T00:10:00".toString(), endLocal: "${day}T08:00:00".toString(), version: deal.version]
        }

        when:
        def refused = deal.buyer.post("$deal.path/reschedule", days(46))

        then:
        refused.problem == 'VISIT_TIME_INVALID'
        refused.json.errors*.path == ['startLocal']
        refused.json.errors[0].message.contains('45 days of the payment')

        and:
        deal.buyer.post("$deal.path/reschedule", days(44)).expect(200)
    }

    def "the list of what is held is for admins, in pages, and a made-up cursor is refused"() {
        expect:
        buyer().get('/api/admin/holds').status == 403
        admin().get('/api/admin/holds?after=yesterday').json.errors*.path == ['after']
        admin().get('/api/admin/holds?limit=1').expect(200).json.items.size() <= 1
    }

    private Browser.Answer decide(Browser admin, BookingWorld.Deal deal, int weight, long version = deal.version) {
        admin.post("/api/admin/bookings/$deal.id/held-decision",
            [acceptedWeight: weight, reason: 'Nobody has answered for a long time', version: version])
    }
}
