package app.gemba.bookings

import app.gemba.GembaSpec
import app.gemba.bookings.brief.SiteCalendar
import app.gemba.identity.RepresentativeId
import app.gemba.representatives.RepresentativeStatus
import app.gemba.representatives.Representatives
import java.time.Duration
import java.time.Instant
import java.time.LocalDate
import java.time.ZoneId

class RequestSpec extends GembaSpec {
    def world = new BookingWorld(this)

    def "a draft is changed by whoever has seen its newest version"() {
        given:
        def deal = world.draft()
        def kept = deal.objectives

        when:
        def body = world.brief(deal.factory, [title: 'Another title', objectives: deal.json.brief.objectives]) + [version: deal.version]
        def changed = deal.buyer.put(deal.path, body).expect(200).json

        then: 'an objective keeps its id'
        changed.brief.title == 'Another title'
        changed.brief.objectives*.id == kept
        deal.buyer.put(deal.path, body).problem == 'STALE_VERSION'
    }

    def "a brief that was sent out is fixed"() {
        given:
        def deal = world.open()

        expect:
        deal.buyer.put(deal.path, world.brief(deal.factory) + [version: deal.version]).problem == 'MOVE_NOT_ALLOWED'
    }

    def "a brief goes out when #what"() {
        given:
        def deal = world.draft(named)

        expect:
        def answer = submit(deal)
        answer.problem == 'BRIEF_NOT_READY'
        answer.json.errors*.path == [path]

        where:
        what                              | named                                   || path
        'its weights sum to 100'          | [objectives: [50, 49]]                  || 'objectives'
        'its days are known'              | [earliestOn: null]                      || 'earliestOn'
        'the last day is not before them' | [latestOn: '2026-01-01']                || 'latestOn'
        'its budget is in its currency'   | [budget: [minor: 100, currency: 'EUR']] || 'budget'
    }

    def "a visit is asked for at least three working days ahead, in the site's calendar"() {
        given:
        def zone = ZoneId.of('Asia/Shanghai')
        def today = LocalDate.ofInstant(clock.instant(), zone)
        def first = SiteCalendar.of('CN').plusWorkingDays(today, 3)

        expect:
        submit(world.draft(earliestOn: first.minusDays(1).toString())).json.errors*.path == ['earliestOn']
        submit(world.draft(earliestOn: first.toString())).status == 200
    }

    def "three working days from #from are #to in #country"() {
        expect:
        SiteCalendar.of(country).plusWorkingDays(LocalDate.parse(from), 3) == LocalDate.parse(to)

        where:
        country | from         || to
        'CN'    | '2026-11-23' || '2026-11-26'
        'CN'    | '2026-11-26' || '2026-12-01'
        'CN'    | '2026-11-28' || '2026-12-02'
        'EG'    | '2026-11-26' || '2026-12-01'
        'EG'    | '2026-11-23' || '2026-11-26'
    }

    def "only those who can be booked are asked, five at most and each once"() {
        given:
        def deal = world.draft()
        def applicant = representative()
        applicant.get('/api/me').expect(200)
        def vetted = deal.representative.me.id

        expect:
        submit(deal, [applicant.me.id]).json.errors*.path == ['representativeIds[0]']
        submit(deal, [vetted, vetted]).json.errors*.path == ['representativeIds[1]']
        submit(deal, (1..6).collect { world.vettedRepresentative().me.id }).json.errors*.path == ['representativeIds']
        submit(deal, []).status == 400
        submit(deal, (1..4).collect { world.vettedRepresentative().me.id } + vetted).status == 200
    }

    def "somebody with a declared tie to the factory is not asked, and not booked when the tie comes later"() {
        given:
        def deal = world.draft(factory: null)
        def late = world.quoted()

        when:
        tie(deal)
        tie(late)

        then:
        submit(deal).json.errors == [[path: 'representativeIds[0]', message: 'cannot be asked for this visit']]
        late.acceptQuote().problem == 'REPRESENTATIVE_NOT_BOOKABLE'
    }

    def "somebody who was suspended in the meantime is not booked, in the same words as somebody with a tie"() {
        given:
        def deal = world.quoted()
        beans.getBean(Representatives).setVetting(
            new RepresentativeId(UUID.fromString(deal.representative.me.id)), RepresentativeStatus.SUSPENDED, 1)

        and:
        def late = world.quoted()
        tie(late)

        expect:
        def suspended = deal.acceptQuote()
        suspended.problem == 'REPRESENTATIVE_NOT_BOOKABLE'
        suspended.json.detail == late.acceptQuote().json.detail
    }

    def "a quote is refused when #what"() {
        given:
        def deal = world.open()

        expect:
        def answer = deal.representative.post("$deal.path/quotes", world.offer(deal.json, named))
        answer.problem == 'QUOTE_INVALID'
        answer.json.errors*.path == [path]

        where:
        what                        | named                                                         || path
        'its days are not halves'   | [manDays: 1.3]                                                || 'manDays'
        'its rate is in yen'        | [dayRate: [minor: 5, currency: 'JPY']]                        || 'dayRate'
        'its total is not payable'  | [dayRate: [minor: 20, currency: 'USD'], expenses: []]         || 'dayRate'
        'its total is far too much' | [dayRate: [minor: 60_000_000, currency: 'USD']]               || 'dayRate'
        'its rate is nothing'       | [dayRate: [minor: 0, currency: 'USD']]                        || 'dayRate'
        'an expense is negative'    | [expenses: [[kind: 'MEAL', description: 'Noodles', amount: [minor: -1, currency: 'USD']]]] || 'expenses[0].amount'
        'it ends before it starts'  | [endLocal: '2026-01-01T10:00:00']                             || 'endLocal'
        'it is over'                | [expiresOn: '2026-01-01']                                     || 'expiresOn'
    }

    def "a quote for other days is a counter-offer, and not further ahead than money can be held"() {
        given:
        def deal = world.open(latestOn: LocalDate.now().plusDays(100).toString())
        def day = LocalDate.parse(deal.json.brief.earliestOn).minusDays(1)
        def early = [startLocal: "${day}T09:00:00".toString(), endLocal: "${day}T12:00:00".toString()]
        def far = LocalDate.ofInstant(clock.instant(), ZoneId.of('Asia/Shanghai')).plusDays(47)

        expect:
        offer(deal, early).json.errors*.path == ['startLocal']
        offer(deal, [startLocal: "${far}T09:00:00".toString(), endLocal: "${far}T10:00:00".toString()]).json.errors*.path == ['startLocal']
        offer(deal, early + [kind: 'COUNTER']).expect(200).json.invitations*.state == ['COUNTERED']
    }

    def "a newer quote takes the place of the older one, and a quote ends with its last day on site"() {
        given:
        def deal = world.quoted()
        def first = deal.json.quotes[0].id

        when:
        offer(deal, [manDays: 1.5]).expect(200)

        then:
        deal.json.quotes*.state == ['WITHDRAWN', 'OPEN']
        deal.json.quotes[1].fee.minor == 45000
        deal.acceptQuote(first).problem == 'QUOTE_NOT_OPEN'
        deal.acceptQuote(UUID.randomUUID().toString()).problem == 'QUOTE_NOT_FOUND'

        when:
        clock.setTo(Instant.parse(deal.json.quotes[1].expiresAt))

        then:
        deal.json.quotes*.state == ['WITHDRAWN', 'EXPIRED']
        !('ACCEPT_QUOTE' in deal.json.actions)
        deal.acceptQuote(deal.json.quotes[1].id).problem == 'NO_OPEN_QUOTE'
    }

    def "who declined is out, and the request is answered by the others"() {
        given:
        def deal = world.quoted()

        when:
        deal.representative.post("$deal.path/decline", [reason: 'I am away']).expect(200)

        then:
        deal.json.quotes*.state == ['WITHDRAWN']
        deal.json.invitations*.reason == ['I am away']
        offer(deal, [:]).problem == 'INVITATION_DECLINED'
        deal.acceptQuote(deal.json.quotes[0].id).problem == 'NO_OPEN_QUOTE'
    }

    def "the representative who withdraws leaves the buyer to choose among the others"() {
        given:
        def deal = world.agreed()

        when:
        deal.representative.post("$deal.path/withdraw", [version: deal.version]).expect(200)

        then:
        deal.status == 'OPEN'
        deal.json.quotes*.state == ['WITHDRAWN']
        world.quoted(representative: deal.representative).acceptQuote().expect(200)
    }

    def "the terms of payment are fee and expenses, and another amount is not taken"() {
        given:
        def deal = world.agreed()
        def bookings = beans.getBean(Bookings)
        def terms = bookings.paymentTerms(BookingCallers.of(deal.buyer), deal.bookingId)

        expect:
        terms.fee().minor() == 60000
        terms.expenses().minor() == 10050
        terms.total().minor() == 70050
        terms.payBy() == Instant.parse(deal.json.deadlineAt)
        bookings.fund(deal.bookingId, terms.fee()) instanceof FundOutcome.Mismatch
        deal.status == 'AGREED'
        world.fund(deal) instanceof FundOutcome.Funded
        bookings.fund(deal.bookingId, terms.total()) instanceof FundOutcome.AlreadyFunded
        deal.json.invitations*.state == ['QUOTED']
    }

    def "a currency that money cannot be held in is refused"() {
        given:
        def buyer = buyer()

        expect:
        buyer.post('/api/bookings', world.brief(world.factory(buyer), [currency: 'CNY'])).json.errors*.path == ['currency']
    }

    private submit(BookingWorld.Deal deal, List<String> asked = [deal.representative.me.id]) {
        deal.buyer.post("$deal.path/submit", [representativeIds: asked, version: deal.version])
    }

    private offer(BookingWorld.Deal deal, Map named) {
        deal.representative.post("$deal.path/quotes", world.offer(deal.json, named))
    }

    private void tie(BookingWorld.Deal deal) {
        deal.representative.post('/api/representatives/me/ties', [
            name: deal.factory.name, kind: 'FACTORY', relation: 'My brother works there']).expect(201)
    }
}
