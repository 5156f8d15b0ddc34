package app.gemba.notifications

import app.gemba.GembaSpec
import app.gemba.bookings.Actor
import app.gemba.bookings.BookingAction
import app.gemba.bookings.BookingId
import app.gemba.bookings.BookingMoved
import app.gemba.bookings.BookingNotice
import app.gemba.bookings.BookingStatus
import app.gemba.bookings.BookingWorld
import app.gemba.identity.OrganisationId
import app.gemba.local.TestServers
import java.time.Instant
import java.time.ZoneId
import spock.util.concurrent.PollingConditions

class BookingMailSpec extends GembaSpec {
    def polling = new PollingConditions(timeout: 60)
    def world = new BookingWorld(this)

    def mails(browser) {
        TestServers.mail().messagesTo(browser.me.email as String)
    }

    void told(browser, String subject, int times = 1) {
        polling.eventually { assert mails(browser).count { it.subject().startsWith(subject) } == times }
    }

    def "each side is told what happened and what comes next, until the report is accepted"() {
        when:
        def deal = world.open(title: 'Is it a factory? <b>')

        then: 'the mail names the visit and leads to it'
        told(deal.representative, 'Nordlicht Outdoor GmbH asks you for a quote')
        with(mails(deal.representative).first()) {
            links().any { it.endsWith("/bookings/$deal.id") }
            text().contains('Is it a factory? <b>')
            html().contains('Is it a factory? &lt;b&gt;')
            text().contains('(Asia/Shanghai)')
        }

        when:
        deal.representative.post("$deal.path/quotes", world.offer(deal.json)).expect(200)

        then:
        told(deal.buyer, 'You have a quote')

        when:
        deal.acceptQuote().expect(200)

        then:
        told(deal.buyer, 'Agreed: please pay')
        told(deal.representative, 'Your quote was accepted')

        when:
        world.pay(deal)

        then:
        told(deal.buyer, 'Your money is held')
        told(deal.representative, 'The money is held: your visit is on')

        when:
        deal.atStart()
        deal.representative.post("$deal.path/check-in", deal.arrival()).expect(200)
        deal.representative.post("$deal.path/check-out", deal.arrival()).expect(200)
        deal.deliver()

        then:
        told(deal.buyer, 'Your representative has arrived')
        told(deal.buyer, 'Your report is here')

        when:
        deal.requestRevision().expect(200)

        then:
        told(deal.representative, 'The buyer asks for a revision')

        when:
        deal.deliver()
        deal.buyer.post("$deal.path/accept", [version: deal.version]).expect(200)

        then:
        told(deal.buyer, 'Your report is here', 2)
        told(deal.representative, 'Your report is accepted')
    }

    def "who was asked and not chosen is told once somebody else is paid for"() {
        given:
        def other = world.vettedRepresentative()
        def deal = world.draft()
        deal.buyer.post("$deal.path/submit", [representativeIds: [deal.representative.me.id, other.me.id], version: deal.version]).expect(200)
        deal.representative.post("$deal.path/quotes", world.offer(deal.json)).expect(200)

        when:
        deal.acceptQuote().expect(200)
        world.pay(deal)

        then:
        told(other, 'Somebody else was chosen')
        told(deal.representative, 'The money is held')
        mails(deal.representative).every { !it.subject().startsWith('Somebody else') }
    }

    def "an event that is delivered twice is told once"() {
        given:
        def deal = world.open()
        told(deal.representative, 'Nordlicht Outdoor GmbH asks you for a quote')
        def at = sql.firstRow("select at from booking_event where booking_id = ?::uuid and action = 'SUBMIT'", deal.id).at
        def moved = new BookingMoved(new BookingId(UUID.fromString(deal.id)), BookingAction.SUBMIT, BookingStatus.OPEN, at.toInstant())

        when:
        2.times { beans.getBean(BookingMails).on(moved) }

        then: 'the event as it was published has the clock\'s full precision, so the first of these is another one'
        mails(deal.representative).size() <= 2

        when:
        def before = mails(deal.representative).size()
        beans.getBean(BookingMails).on(moved)

        then:
        mails(deal.representative).size() == before
    }

    def "every move either tells somebody or is quiet on purpose"() {
        given:
        def quiet = BookingAction.values().findAll { action ->
            BookingWords.of(new BookingNotice(new BookingId(UUID.randomUUID()), action, Actor.BUYER, 'It happened', 'Title',
                'Factory', ZoneId.of('Asia/Shanghai'), new OrganisationId(UUID.randomUUID()), 'Buyer Ltd', [], null, null,
                Instant.parse('2026-11-23T00:00:00Z'))).empty
        }

        expect:
        quiet as Set == [BookingAction.PAY, BookingAction.MARK_BOUGHT, BookingAction.CHECK_OUT, BookingAction.CLOSE] as Set
    }
}
