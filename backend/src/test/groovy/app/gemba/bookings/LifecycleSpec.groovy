package app.gemba.bookings

import static app.gemba.bookings.BookingAction.*

import app.gemba.Browser
import app.gemba.GembaSpec
import app.gemba.payments.PaymentWorld
import app.gemba.payments.chargebacks.ChargebackWorld
import app.gemba.shared.Money
import app.gemba.shared.ProblemException
import java.time.Duration
import spock.lang.Shared

/** Every (status, action, actor) of the table, allowed and refused. Nothing here names a move that the table does not. */
class LifecycleSpec extends GembaSpec {
    /** Other modules' ways in: payments ask for the terms, reports deliver. */
    static final Set<BookingAction> THROUGH_FACES = [PAY, DELIVER, DELIVER_REVISION]
    static final Set<Actor> PEOPLE = [Actor.BUYER, Actor.REPRESENTATIVE, Actor.ADMIN]

    @Shared people = [:]
    def world = new BookingWorld(this)

    def setup() {
        people.buyer = people.buyer ?: buyer()
        people.admin = people.admin ?: admin()
        people.factory = people.factory ?: world.factory(people.buyer)
    }

    BookingWorld.Deal at(BookingStatus status) {
        def named = [buyer: people.buyer, factory: people.factory]
        switch (status) {
            case BookingStatus.DRAFT: return world.draft(named)
            case BookingStatus.OPEN: return world.quoted(named)
            case BookingStatus.AGREED: return world.agreed(named)
            case BookingStatus.FUNDED: return world.funded(named)
            case BookingStatus.ON_SITE: return world.onSite(named)
            case BookingStatus.REPORTING: return world.reporting(named)
            case BookingStatus.DELIVERED: return world.delivered(named)
            case BookingStatus.REVISION: return world.revision(named)
            case BookingStatus.DISPUTED: return world.disputed(named)
            case BookingStatus.ACCEPTED: return world.accepted(named)
            case BookingStatus.CLOSED: return world.closed(named)
            case BookingStatus.CANCELLED: return world.cancelled(named)
            case BookingStatus.EXPIRED: return world.expired(named)
            case BookingStatus.NO_SHOW: return world.noShow(named)
        }
    }

    Browser who(BookingWorld.Deal deal, Actor actor) {
        actor == Actor.BUYER ? deal.buyer : actor == Actor.REPRESENTATIVE ? deal.representative : people.admin
    }

    Browser.Answer ask(BookingWorld.Deal deal, Actor actor, String way) {
        WaysIn.ask(world, deal, who(deal, actor), way)
    }

    static boolean possible(String way, BookingStatus from, Actor actor) {
        WaysIn.ALL[way].any { it.move(actor, from).present }
    }

    def "every action of the table has its way in"() {
        given:
        def reachable = (WaysIn.ALL.values().flatten() as Set) + THROUGH_FACES
        def ofNobody = BookingAction.values().findAll { action -> action.moves().every { !(it.by() in PEOPLE) } } as Set

        expect:
        reachable + ofNobody == BookingAction.values() as Set
        reachable.intersect(ofNobody).empty
    }

    def "while #from, whatever the table does not allow is refused and changes nothing"() {
        given:
        def deal = at(from)
        def before = deal.json
        def wrong = []

        when:
        for (way in WaysIn.ALL.keySet()) {
            for (actor in PEOPLE.findAll { !possible(way, from, it) }) {
                def answer = ask(deal, actor, way)
                if (!(answer.status in [403, 404, 409]) || !answer.problem) {
                    wrong << "$actor $way -> $answer.status $answer.text"
                }
            }
        }
        for (action in THROUGH_FACES) {
            for (actor in PEOPLE.findAll { !(through(action).any { a -> a.move(it, from).present }) }) {
                try {
                    throughFace(deal, actor, action)
                    wrong << "$actor $action was not refused"
                } catch (ProblemException refused) {
                    assert refused.code().status().code in [404, 409]
                } catch (IllegalStateException notEvenARepresentative) {
                    assert actor != Actor.REPRESENTATIVE
                }
            }
        }
        if (from != BookingStatus.AGREED) {
            def outcome = beans.getBean(Bookings).fund(deal.bookingId, Money.of(1, 'USD'))
            assert outcome instanceof FundOutcome.TooLate || outcome instanceof FundOutcome.AlreadyFunded
        }

        then:
        wrong.empty
        with(deal.json) {
            status == from.name()
            version == before.version
            timeline.size() == before.timeline.size()
        }

        where:
        from << BookingStatus.values()
    }

    def "#actor can #what while #from, and it ends #to"() {
        given:
        def deal = at(move.from())
        prepare(deal, action)

        expect: 'it is offered where it is allowed'
        action.name() in who(deal, move.by()).get(deal.path).expect(200).json.actions

        when:
        make(deal, move.by(), action)

        then: 'one side alone moves nothing where both are needed'
        !move.consent() || deal.status == move.from().name()

        when:
        if (move.consent()) {
            who(deal, move.by().otherSide()).post("$deal.path/consent", [accept: true, version: deal.version]).expect(200)
        }

        then:
        deal.status == move.to().name()
        with(deal.json.timeline.last()) {
            it.action == action.name()
            it.by == (move.consent() ? move.by().otherSide() : move.by()).name()
        }

        where:
        [action, move] << BookingAction.values()
            .collectMany { action -> action.moves().findAll { it.by() in PEOPLE && action != PAY }.collect { [action, it] } }
        actor = move.by().words()
        what = action.words()
        from = move.from().words()
        to = move.to().words()
    }

    def "#actor can #what by itself while #from, and it ends #to"() {
        given:
        def deal = at(move.from())

        when:
        if (action == FUND) {
            world.pay(deal)
        } else if (action == CHARGE_BACK) {
            def payments = new PaymentWorld(this)
            def chargebacks = new ChargebackWorld(this, payments)
            chargebacks.settled(chargebacks.open(deal, [amount: payments.money(deal).held.minor]), 'lost')
        } else {
            action == CLOSE ? world.payOut(deal) : null
            clock.setTo(java.time.Instant.parse(deal.json.deadlineAt))
            deal.runTimers()
        }

        then:
        deal.status == move.to().name()
        deal.json.timeline.last().action == action.name()
        deal.json.timeline.last().by == move.by().name()

        where:
        [action, move] << BookingAction.values()
            .collectMany { action -> action.moves().findAll { !(it.by() in PEOPLE) }.collect { [action, it] } }
        actor = move.by().words()
        what = action.words()
        from = move.from().words()
        to = move.to().words()
    }

    private void prepare(BookingWorld.Deal deal, BookingAction action) {
        if (action == CHECK_IN) {
            deal.atStart()
        }
        if (action == CANCEL_LATE_REPORT) {
            clock.advance(Duration.ofHours(72))
        }
        if (action == DECIDE_HELD) {
            clock.advance(Duration.ofDays(80))
        }
    }

    private void make(BookingWorld.Deal deal, Actor actor, BookingAction action) {
        if (action in THROUGH_FACES) {
            throughFace(deal, actor, action)
        } else {
            ask(deal, actor, WaysIn.ALL.find { action in it.value }.key).expect(200)
        }
    }

    private static List<BookingAction> through(BookingAction action) {
        action == PAY ? [PAY] : [DELIVER, DELIVER_REVISION]
    }

    private void throughFace(BookingWorld.Deal deal, Actor actor, BookingAction action) {
        def caller = BookingCallers.of(who(deal, actor))
        def bookings = beans.getBean(Bookings)
        action == PAY ? bookings.paymentTerms(caller, deal.bookingId) : bookings.deliver(caller, deal.bookingId)
    }
}
