package app.gemba.bookings

import app.gemba.Browser
import app.gemba.identity.RepresentativeId
import app.gemba.payments.PaymentWorld
import app.gemba.representatives.RepresentativeStatus
import app.gemba.representatives.Representatives
import app.gemba.shared.Money
import java.time.Duration
import java.time.Instant
import java.time.LocalDate
import java.time.LocalDateTime
import java.time.ZoneId

/**
 * Bookings for specs, brought to where a spec needs them through the API: {@code world.funded()},
 * {@code world.delivered(objectives: [60, 40])}. Each call makes its own people unless it is given some. The clock is
 * moved to where the booking needs it; GembaSpec sets it back after each feature.
 */
class BookingWorld {
    /** A {@link app.gemba.GembaSpec}, or what has people, beans, clock and sql as one has. */
    final spec

    BookingWorld(spec) {
        this.spec = spec
    }

    /** Somebody from Poland, whom the provider can pay, unless a spec names another country (or null for none). */
    Browser vettedRepresentative(Map named = [:]) {
        def representative = spec.representative(named - [country: named.country])
        def representatives = spec.beans.getBean(Representatives)
        representatives.own(BookingCallers.of(representative))
        representatives.setVetting(new RepresentativeId(UUID.fromString(representative.me.id)), RepresentativeStatus.VETTED, 1)
        livesIn(representative, named.containsKey('country') ? named.country : 'PL')
        representative
    }

    void livesIn(Browser representative, String country) {
        spec.sql.executeUpdate('update representative set home_country = ? where id = ?', country, UUID.fromString(representative.me.id))
    }

    Map factory(Browser buyer, Map named = [:]) {
        buyer.post('/api/factories', [
            name: "Houjie Footwear ${UUID.randomUUID()}".toString(), address: '88 Kangle South Road, Houjie', city: 'Dongguan', countryCode: 'CN',
            lat: 22.9422, lng: 113.6717, contactName: 'Ms Chen', contactPhone: '+86 769 8888 0000',
        ] + named).expect(201).json
    }

    /** The body of a brief; {@code objectives} may be a list of weights. */
    Map brief(Map factory, Map named = [:]) {
        def today = LocalDate.ofInstant(spec.clock.instant(), ZoneId.of(factory.timeZone))
        def weights = named.objectives ?: [50, 30, 20]
        [
            factoryId: factory.id, title: 'First visit before the pilot order', way: 'DELEGATED', visitType: 'SV',
            people: [[name: 'Ms Chen', role: 'Sales']], questions: ['Who makes the soles?'],
            earliestOn: today.plusDays(7).toString(), latestOn: today.plusDays(20).toString(), languages: ['zh'],
            budget: null, currency: 'USD', notes: null,
        ] + named + [objectives: weights.withIndex().collect { weight, index ->
            weight instanceof Map ? weight
                : [text: "Find out number $index".toString(), proof: 'Photos', must: index == 0, weight: weight]
        }]
    }

    /** The body of a quote that fits the brief: two days from 9 o'clock on the day after the earliest. */
    Map offer(Map booking, Map named = [:]) {
        def day = LocalDate.parse(booking.brief.earliestOn).plusDays(1)
        def zone = ZoneId.of(booking.factory.timeZone)
        [
            kind: 'QUOTE', manDays: 2, dayRate: [minor: 30000, currency: booking.brief.currency],
            expenses: [[kind: 'TRAVEL', description: 'Train', amount: [minor: 4050, currency: booking.brief.currency]],
                       [kind: 'HOTEL', description: 'One night', amount: [minor: 6000, currency: booking.brief.currency]]],
            startLocal: "${day}T09:00:00".toString(), endLocal: "${day.plusDays(1)}T17:00:00".toString(),
            expiresOn: LocalDate.ofInstant(spec.clock.instant(), zone).plusDays(5).toString(), message: 'Happy to go',
        ] + named
    }

    /** Names that every step takes: buyer, representative, factory, objectives and the rest of the brief, quote: [...]. */
    Deal draft(Map named = [:]) {
        def deal = new Deal(this)
        deal.buyer = named.buyer ?: spec.buyer()
        deal.representative = named.representative ?: vettedRepresentative()
        deal.factory = named.factory ?: factory(deal.buyer)
        deal.named = named
        def ofTheBrief = named.findAll { !(it.key in ['buyer', 'representative', 'factory', 'quote']) }
        deal.id = deal.buyer.post('/api/bookings', brief(deal.factory, ofTheBrief)).expect(201).json.id
        deal
    }

    Deal open(Map named = [:]) {
        def deal = draft(named)
        deal.buyer.post("$deal.path/submit", [representativeIds: [deal.representative.me.id], version: deal.version]).expect(200)
        deal
    }

    Deal quoted(Map named = [:]) {
        def deal = open(named)
        deal.representative.post("$deal.path/quotes", offer(deal.json, named.quote ?: [:])).expect(200)
        deal
    }

    Deal agreed(Map named = [:]) {
        def deal = quoted(named)
        deal.acceptQuote().expect(200)
        deal
    }

    Deal funded(Map named = [:]) {
        def deal = agreed(named)
        pay(deal)
        deal
    }

    Deal onSite(Map named = [:]) {
        def deal = funded(named)
        deal.atStart()
        deal.representative.post("$deal.path/check-in", deal.arrival()).expect(200)
        deal
    }

    Deal reporting(Map named = [:]) {
        def deal = onSite(named)
        spec.clock.advance(Duration.ofHours(6))
        deal.representative.post("$deal.path/check-out", deal.arrival()).expect(200)
        deal
    }

    Deal delivered(Map named = [:]) {
        def deal = reporting(named)
        deal.deliver()
        deal
    }

    Deal revision(Map named = [:]) {
        def deal = delivered(named)
        deal.requestRevision().expect(200)
        deal
    }

    /** The last objective is contested by the buyer. */
    Deal disputed(Map named = [:]) {
        def deal = delivered(named)
        deal.dispute(deal.buyer, [deal.objectives.last()]).expect(200)
        deal
    }

    Deal accepted(Map named = [:]) {
        def deal = delivered(named)
        deal.buyer.post("$deal.path/accept", [version: deal.version]).expect(200)
        deal
    }

    /** The buyer pays on the provider's page. */
    void pay(Deal deal) {
        new PaymentWorld(spec).pay(deal)
    }

    /** What the representative is owed is paid out. */
    void payOut(Deal deal) {
        def payments = new PaymentWorld(spec)
        payments.account(deal.representative)
        PaymentWorld.eventually {
            payments.sweep()
            assert payments.money(deal).payout.state == 'PAID'
        }
    }

    Deal closed(Map named = [:]) {
        def deal = accepted(named)
        payOut(deal)
        spec.clock.setTo(Instant.parse(deal.json.deadlineAt))
        deal.runTimers()
        deal
    }

    Deal cancelled(Map named = [:]) {
        def deal = funded(named)
        deal.buyer.post("$deal.path/cancel", [reason: 'Plans have changed', version: deal.version]).expect(200)
        deal
    }

    Deal expired(Map named = [:]) {
        def deal = open(named)
        spec.clock.setTo(Instant.parse(deal.json.deadlineAt))
        deal.runTimers()
        deal
    }

    Deal noShow(Map named = [:]) {
        def deal = funded(named)
        spec.clock.setTo(Instant.parse(deal.json.deadlineAt))
        deal.runTimers()
        deal
    }

    /** Fee, expenses and refund that were decided so far, in minor units. */
    List<Long> purse(Deal deal) {
        def row = spec.sql.firstRow(
            'select purse_fee, purse_expenses, purse_refund from booking where id = ?', UUID.fromString(deal.id))
        [row.purse_fee as long, row.purse_expenses as long, row.purse_refund as long]
    }

    /** One hour, that many days after the earliest day of the brief, in the site's zone. */
    Map hours(Map booking, int daysLater, int hour = 9) {
        def day = LocalDate.parse(booking.brief.earliestOn).plusDays(daysLater)
        [startLocal: day.atTime(hour, 0).toString() + ':00', endLocal: day.atTime(hour + 1, 0).toString() + ':00']
    }

    /** What payments say once the money is there, without any money: for specs that end before it is decided upon. */
    FundOutcome fund(Deal deal, Map total = deal.json.agreedQuote.total) {
        def outcome = spec.beans.getBean(Bookings).fund(deal.bookingId, Money.of(total.minor as long, total.currency))
        // No timer shall decide upon money that nobody holds.
        spec.sql.executeUpdate("update booking set timer_at = null where id = ? and status = 'FUNDED'", UUID.fromString(deal.id))
        outcome
    }

    /** One booking and its two sides. */
    static class Deal {
        final BookingWorld world
        Browser buyer
        Browser representative
        Map factory
        Map named
        String id

        Deal(BookingWorld world) {
            this.world = world
        }

        String getPath() {
            "/api/bookings/$id"
        }

        BookingId getBookingId() {
            new BookingId(UUID.fromString(id))
        }

        /** As the buyer sees it now. */
        Map getJson() {
            buyer.get(path).expect(200).json
        }

        long getVersion() {
            json.version as long
        }

        String getStatus() {
            json.status
        }

        List<String> getObjectives() {
            json.brief.objectives*.id
        }

        Instant getStart() {
            Instant.parse(json.visit.startAt)
        }

        void atStart(Duration later = Duration.ZERO) {
            world.spec.clock.setTo(start.plus(later))
        }

        Map arrival(Map named = [:]) {
            [lat: 22.9423, lng: 113.6718, accuracyM: 12.0, capturedAt: world.spec.clock.instant().toString()] + named
        }

        Browser.Answer acceptQuote(String quoteId = json.quotes.find { it.state == 'OPEN' }.id) {
            buyer.post("$path/accept-quote", [quoteId: quoteId, version: version])
        }

        /** What reports do when the report is delivered. */
        void deliver() {
            world.spec.beans.getBean(Bookings).deliver(BookingCallers.of(representative), bookingId)
        }

        Browser.Answer requestRevision() {
            buyer.post("$path/revision", [objectiveId: objectives.first(), criterion: 'Photos of the soles',
                                          message: 'Please show them', version: version])
        }

        Browser.Answer dispute(Browser who, List<String> contested) {
            who.post("$path/dispute", [
                contested: contested.collect { [objectiveId: it, reason: 'This does not answer it'] },
                wantedOutcome: 'Half of it back', version: version,
            ])
        }

        int runTimers() {
            world.spec.beans.getBean(BookingTimers).runDue()
        }
    }
}
