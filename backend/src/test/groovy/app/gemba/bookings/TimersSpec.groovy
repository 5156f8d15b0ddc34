package app.gemba.bookings

import app.gemba.GembaSpec
import java.time.DayOfWeek
import java.time.Duration
import java.time.Instant
import java.time.LocalDate
import java.time.ZoneOffset

/** Each number of the lifecycle at its boundary: shortly before it, nothing; at it, the move. */
class TimersSpec extends GembaSpec {
    def world = new BookingWorld(this)

    private void justBefore(Instant moment) {
        clock.setTo(moment.minusSeconds(20))
    }

    /** Moves the clock over the moment and says what the booking was on both sides of it. */
    private List<String> around(BookingWorld.Deal deal, Instant moment) {
        justBefore(moment)
        deal.runTimers()
        def before = deal.status
        clock.setTo(moment)
        deal.runTimers()
        [before, deal.status]
    }

    def "a request without an accepted quote expires after 7 days"() {
        given:
        def asked = clock.instant()
        def deal = world.open()

        expect:
        near(deal, asked.plus(Duration.ofDays(7)))
        around(deal, Instant.parse(deal.json.deadlineAt)) == ['OPEN', 'EXPIRED']
    }

    def "an agreed date that is not paid in 24 hours is free again, for this buyer and for others"() {
        given:
        def deal = world.agreed()
        def agreed = clock.instant()

        expect:
        near(deal, agreed.plus(Duration.ofHours(24)))
        around(deal, Instant.parse(deal.json.deadlineAt)) == ['AGREED', 'OPEN']

        and: 'the quote can be accepted again, and so can one for somebody else'
        deal.json.representative == null
        deal.json.quotes*.state == ['OPEN']
        deal.acceptQuote().expect(200)
    }

    def "no check-in four hours after the on-time window is a no-show with a full refund"() {
        given:
        def deal = world.funded()

        expect:
        around(deal, deal.start.plus(Duration.ofHours(4)).plus(Duration.ofMinutes(15))) == ['FUNDED', 'NO_SHOW']
        purse(deal) == [0, 0, 70050]
        sql.firstRow('select kind from quality_event where booking_id = ?', UUID.fromString(deal.id)).kind == 'NO_SHOW'
    }

    def "seven days of silence accept the report"() {
        given:
        def deal = world.delivered()
        def delivered = clock.instant()

        expect:
        near(deal, delivered.plus(Duration.ofDays(7)))
        around(deal, Instant.parse(deal.json.deadlineAt)) == ['DELIVERED', 'ACCEPTED']
        purse(deal) == [60000, 10050, 0]
    }

    def "a review that both want longer ends seven days later, and only once"() {
        given:
        def deal = world.delivered()
        def deadline = Instant.parse(deal.json.deadlineAt)

        when:
        deal.buyer.post("$deal.path/extend-review", [version: deal.version]).expect(200)
        deal.representative.post("$deal.path/consent", [accept: true, version: deal.version]).expect(200)

        then:
        Instant.parse(deal.json.deadlineAt) == deadline.plus(Duration.ofDays(7))
        deal.json.reviewExtended
        deal.buyer.post("$deal.path/extend-review", [version: deal.version]).problem == 'ALREADY_EXTENDED'
        around(deal, deadline.plus(Duration.ofDays(7))) == ['DELIVERED', 'ACCEPTED']
    }

    def "an accepted booking closes after 14 days"() {
        given:
        def deal = world.accepted()
        def accepted = clock.instant()
        world.payOut(deal)

        expect:
        near(deal, accepted.plus(Duration.ofDays(14)))
        around(deal, Instant.parse(deal.json.deadlineAt)) == ['ACCEPTED', 'CLOSED']
    }

    def "a booking whose money is still on its way waits with closing"() {
        given: 'a representative who has told no account'
        def deal = world.accepted()

        expect:
        around(deal, Instant.parse(deal.json.deadlineAt)) == ['ACCEPTED', 'ACCEPTED']

        when: 'the money has arrived by the next look'
        world.payOut(deal)
        clock.advance(Duration.ofHours(1))
        deal.runTimers()

        then:
        deal.status == 'CLOSED'
    }

    def "a report that is 72 hours late lets the buyer cancel for a full refund"() {
        given:
        def deal = world.reporting()
        def checkedOut = Instant.parse(deal.json.visit.checkedOutAt)

        expect: 'it is due after 48 hours'
        Instant.parse(deal.json.deadlineAt) == checkedOut.plus(Duration.ofHours(48))
        deal.json.deadlineAction == 'DELIVER'

        when:
        justBefore(checkedOut.plus(Duration.ofHours(72)))

        then:
        cancel(deal).problem == 'REPORT_NOT_LATE'

        when:
        clock.setTo(checkedOut.plus(Duration.ofHours(72)))

        then:
        deal.buyer.get("$deal.path/cancellation").expect(200).json.tier == 'LATE_REPORT'
        cancel(deal).expect(200).json.status == 'CANCELLED'
        purse(deal) == [0, 0, 70050]
    }

    def "a dispute is to be decided in ten business days, and an admin is told once when it was not"() {
        given:
        def deal = world.disputed()
        def opened = LocalDate.ofInstant(Instant.parse(deal.json.dispute.openedAt), ZoneOffset.UTC)
        def decideBy = Instant.parse(deal.json.dispute.decideBy)

        expect:
        decideBy == Deadline.businessDaysAfter(Instant.parse(deal.json.dispute.openedAt), 10)

        and: 'ten days from Monday to Friday lie between, whatever day it was opened on'
        opened.plusDays(1).datesUntil(LocalDate.ofInstant(decideBy, ZoneOffset.UTC).plusDays(1)).toList()
                .count { it.dayOfWeek <= DayOfWeek.FRIDAY } == 10

        when:
        clock.setTo(decideBy)
        deal.runTimers()
        def looked = sql.firstRow('select timer_at from booking where id = ?', UUID.fromString(deal.id))

        then: 'it is still open, and still shows until when it was due'
        deal.status == 'DISPUTED'
        Instant.parse(deal.json.deadlineAt) == decideBy
        looked.timer_at == null
    }

    def "business days are counted without Saturday and Sunday"() {
        expect:
        Deadline.businessDaysAfter(Instant.parse(from), days) == Instant.parse(to)

        where:
        from                   | days || to
        '2026-11-23T08:00:00Z' | 1    || '2026-11-24T08:00:00Z'
        '2026-11-27T08:00:00Z' | 1    || '2026-11-30T08:00:00Z'
        '2026-11-28T08:00:00Z' | 1    || '2026-11-30T08:00:00Z'
        '2026-11-23T08:00:00Z' | 10   || '2026-12-07T08:00:00Z'
    }

    def "check-in is on time from 30 minutes before until 15 minutes after the start"() {
        given:
        def deal = world.funded()

        when:
        clock.setTo(deal.start.plus(Duration.ofSeconds(offset as long)))

        then:
        deal.representative.post("$deal.path/check-in", deal.arrival()).expect(200).json.visit.onTime == onTime

        where:
        offset      || onTime
        -30 * 60 - 20 || false
        -30 * 60    || true
        15 * 60 - 20 || true
        15 * 60 + 1 || false
    }

    def "check-in opens four hours before the start"() {
        given:
        def deal = world.funded()

        when:
        justBefore(deal.start.minus(Duration.ofHours(4)))

        then:
        deal.representative.post("$deal.path/check-in", deal.arrival()).problem == 'TOO_EARLY_TO_CHECK_IN'

        when:
        clock.setTo(deal.start.minus(Duration.ofHours(4)))

        then:
        deal.representative.post("$deal.path/check-in", deal.arrival()).expect(200)
    }

    private boolean near(BookingWorld.Deal deal, Instant expected) {
        def deadline = Instant.parse(deal.json.deadlineAt)
        assert Duration.between(expected, deadline).abs() < Duration.ofMinutes(2)
        true
    }

    private cancel(BookingWorld.Deal deal) {
        deal.buyer.post("$deal.path/cancel", [reason: 'No report', version: deal.version])
    }

    /** Fee, expenses and refund that were decided so far. */
    private List<Long> purse(BookingWorld.Deal deal) {
        world.purse(deal)
    }
}
