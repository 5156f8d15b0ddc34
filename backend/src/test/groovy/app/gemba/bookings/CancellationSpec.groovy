package app.gemba.bookings

import app.gemba.GembaSpec
import java.time.Duration
import java.time.Instant
import java.time.LocalDate
import java.time.ZoneId

class CancellationSpec extends GembaSpec {
    def world = new BookingWorld(this)

    def "the buyer cancels #when before the start: #tier"() {
        given: 'fee 600.00, expenses 40.50 and 60.00, of which the train is bought'
        def deal = world.funded()
        deal.representative.put("$deal.path/expenses-bought", [bought: [0], version: deal.version]).expect(200)

        when:
        clock.setTo(deal.start.minus(Duration.ofSeconds(seconds)))
        def preview = deal.buyer.get("$deal.path/cancellation").expect(200).json
        deal.buyer.post("$deal.path/cancel", [reason: 'Plans have changed', version: deal.version]).expect(200)

        then:
        preview.tier == tier
        preview.representativeFee.minor == fee
        preview.expenses.minor == 4050
        preview.refund.minor == 70050 - fee - 4050
        world.purse(deal) == [fee, 4050, 70050 - fee - 4050]
        deal.status == 'CANCELLED'

        where:
        seconds        || tier   | fee
        48 * 3600 + 20 || 'FREE' | 0
        48 * 3600 - 1  || 'HALF' | 30000
        24 * 3600 + 20 || 'HALF' | 30000
        24 * 3600 - 1  || 'FULL' | 60000
        when = Duration.ofSeconds(seconds)
    }

    def "the hours before the start are counted on the site's own clock, through a change to summer time"() {
        given: 'Istanbul has none, Warsaw goes forward at 2 in the night to Sunday'
        def start = LocalDate.of(2027, 3, 29).atTime(9, 0).atZone(ZoneId.of('Europe/Warsaw')).toInstant()

        expect: '48 hours on the wall are 47 that passed'
        app.gemba.bookings.visit.SiteTime.before(start, Duration.ofHours(48), ZoneId.of('Europe/Warsaw')) ==
            start.minus(Duration.ofHours(47))
        app.gemba.bookings.visit.SiteTime.before(start, Duration.ofHours(48), ZoneId.of('Europe/Istanbul')) ==
            start.minus(Duration.ofHours(48))
    }

    def "a representative who cancels gives everything back, and it is noted"() {
        given:
        def deal = world.funded()
        deal.representative.put("$deal.path/expenses-bought", [bought: [0, 1], version: deal.version]).expect(200)
        clock.setTo(deal.start.minus(Duration.ofHours(1)))

        when:
        def preview = deal.representative.get("$deal.path/cancellation").expect(200).json
        deal.representative.post("$deal.path/cancel", [reason: 'I am ill', version: deal.version]).expect(200)

        then:
        preview.tier == 'BY_REPRESENTATIVE'
        world.purse(deal) == [0, 0, 70050]
        sql.firstRow('select kind from quality_event where booking_id = ?', UUID.fromString(deal.id)).kind == 'CANCELLED'
    }

    def "a cancelled visit gives the representative's time back"() {
        given:
        def deal = world.cancelled()
        def other = world.quoted(representative: deal.representative)

        expect:
        other.acceptQuote().expect(200)
    }

    def "an expense that the quote does not have cannot be bought"() {
        given:
        def deal = world.funded()

        expect:
        deal.representative.put("$deal.path/expenses-bought", [bought: [2], version: deal.version]).problem == 'NO_SUCH_EXPENSE'
    }

    def "whoever only looks changes nothing"() {
        given:
        def deal = world.funded()
        def version = deal.version

        when:
        deal.buyer.get("$deal.path/cancellation").expect(200)

        then:
        deal.version == version
        deal.status == 'FUNDED'
    }
}
