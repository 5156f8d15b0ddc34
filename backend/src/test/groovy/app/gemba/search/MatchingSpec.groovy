package app.gemba.search

import app.gemba.Browser
import app.gemba.GembaSpec
import app.gemba.bookings.BookingWorld
import groovy.json.JsonOutput
import java.time.LocalDate
import java.time.ZoneOffset
import spock.lang.Shared

/** Who is proposed for a brief, in which order, and what is said about it. The factory stands in Iquitos, where no other spec lives. */
class MatchingSpec extends GembaSpec implements Searching {
    static final List<String> PARTS =
        ['TRAVEL', 'EXPERTISE', 'SERVICE', 'LEVEL', 'LANGUAGE', 'RELIABILITY', 'PUNCTUALITY', 'PRICE', 'AVAILABILITY']

    @Shared Browser person
    @Shared Map factory
    @Shared Map<String, Map> people

    final world = new BookingWorld(this)

    def setup() {
        if (person == null) {
            def crowd = new Crowd(this)
            def here = [place: 'Iquitos', country: 'PE', level: 3, categories: ['wood-bamboo'], services: ['supplier-verification'],
                        languages: [[code: 'es', cefr: 'NATIVE', interpreter: false], [code: 'en', cefr: 'C1', interpreter: false]],
                        rate: 20000, track: [onTime: 8, responseMinutes: 120], visitsByCategory: ['wood-bamboo': 8]]
            people = [
                best   : crowd.person(here + [name: 'Best Proven']),
                claims : crowd.person(here + [name: 'Only Claims', visitsByCategory: [:], visits: 8]),
                silent : crowd.person(here + [name: 'Speaks Little', languages: [[code: 'fr', cefr: 'NATIVE', interpreter: false]]]),
                late   : crowd.person(here + [name: 'Often Late', track: [onTime: 2, late: 6, noShows: 2, responseMinutes: 4000]]),
                dear   : crowd.person(here + [name: 'Very Dear', rate: 95000]),
                low    : crowd.person(here + [name: 'Low Level', level: 1]),
                far    : crowd.person(here + [name: 'From Afar', place: 'Pucallpa', travelRadiusKm: 30, overnightRadiusKm: 60]),
                other  : crowd.person(here + [name: 'Other Trade', categories: ['solar'], visitsByCategory: [solar: 8]]),
            ]
            crowd.index()
            person = buyer(organisationName: 'Matching Imports GmbH')
            factory = world.factory(person, [name: 'Maderas del Amazonas', address: 'Iquitos', city: 'Iquitos', countryCode: 'PE',
                lat: people.best.home.lat(), lng: people.best.home.lng(), products: ['wood-bamboo']])
        }
    }

    private Map brief(Map named = [:]) {
        person.post('/api/bookings', world.brief(factory, [languages: ['en'], budget: [minor: 60000, currency: 'USD']] + named)).expect(201).json
    }

    private Map match(Map booking, Map params = [:]) {
        search(person, [bookingId: booking.id, radiusKm: 900, limit: 100] + params)
    }

    /** A brief whose lot does not give the first place to a newcomer; the lot hangs on its id. */
    private Map plainBrief(Map named = [:]) {
        def booking = brief(named)
        Math.floorMod(UUID.fromString(booking.id).hashCode(), 10_000) % 100 < 15 ? plainBrief(named) : booking
    }

    def "who has proven it, lives near, speaks both languages, is in time and inside the budget is first"() {
        when:
        def answer = match(plainBrief())
        def order = ids(answer)

        then:
        order.first() == people.best.id
        order.containsAll(people.values()*.id)

        and: 'each lack costs something'
        people.keySet().findAll { it != 'best' }.every { fit(answer, it).score < fit(answer, 'best').score }

        and: 'and costs it in its own part'
        part(answer, 'claims', 'EXPERTISE').points < part(answer, 'best', 'EXPERTISE').points
        part(answer, 'silent', 'LANGUAGE').points == 0
        part(answer, 'late', 'RELIABILITY').points < part(answer, 'best', 'RELIABILITY').points
        part(answer, 'late', 'PUNCTUALITY').points < part(answer, 'best', 'PUNCTUALITY').points
        part(answer, 'dear', 'PRICE').points < part(answer, 'best', 'PRICE').points
        part(answer, 'low', 'LEVEL').points < part(answer, 'best', 'LEVEL').points
        part(answer, 'far', 'TRAVEL').points < part(answer, 'best', 'TRAVEL').points
        part(answer, 'other', 'EXPERTISE').points == 0
    }

    def "every hit explains its score: parts with words that add up, none of them about who somebody is"() {
        when:
        def answer = match(plainBrief())

        then:
        answer.items.every { hit ->
            hit.fit.parts*.part == PARTS &&
                hit.fit.parts.every { it.points >= 0 && it.points <= it.most && it.words } &&
                Math.abs(hit.fit.parts*.points.sum() - hit.fit.score) <= 0.5
        }
        answer.items[0].fit.parts*.most.sum() == 100
        part(answer, 'best', 'EXPERTISE').words == '8 completed visits in Wood, bamboo, cork, wicker'
        part(answer, 'claims', 'EXPERTISE').words == 'Says to know Wood, bamboo, cork, wicker; no visit has proven it yet'
        part(answer, 'best', 'LANGUAGE').words == 'Spanish (native) on the floor, English (C1) with you'
        part(answer, 'best', 'PUNCTUALITY').words == 'On time 8 of 8 times, answers in about 2 hours'
        part(answer, 'dear', 'PRICE').words.contains('more than the budget')
    }

    def "the pages of a ranking follow each other without a gap or a repeat"() {
        given:
        def booking = plainBrief()
        def whole = ids(match(booking))
        def paged = []
        def next = ''

        when:
        while (next != null) {
            def page = match(booking, [limit: 3] + (next ? [after: next] : [:]))
            paged.addAll(ids(page))
            next = page.next
        }

        then:
        paged == whole
    }

    def "a tie that is declared after the search takes somebody out of the ranking, the standing and the request at once"() {
        given:
        def booking = plainBrief()
        def tied = people.claims
        def seen = ids(match(booking))

        when:
        sql.executeInsert('''insert into representative_tie (id, representative_id, name, kind, relation, name_key, created_at)
            values (?, ?, 'MADERAS DEL AMAZONAS S.A.', 'FACTORY', 'Cousin', 'maderasdelamazonas', now())''', [UUID.randomUUID(), UUID.fromString(tied.id)])
        def after = match(booking)

        then:
        seen.contains(tied.id)
        !ids(after).contains(tied.id)
        after.total == seen.size() - 1
        person.get("/api/search/representatives/$tied.id/standing?bookingId=$booking.id").status == 404
        person.post("/api/bookings/$booking.id/submit", [representativeIds: [tied.id], version: booking.version]).status == 400

        cleanup:
        sql.executeUpdate('delete from representative_tie where representative_id = ?', UUID.fromString(tied.id))
    }

    def "who has no free day in the window of the brief is not proposed, and the reason can be asked for"() {
        given:
        def booking = plainBrief()
        def from = LocalDate.parse(booking.brief.earliestOn)
        def to = LocalDate.parse(booking.brief.latestOn)
        def busy = new Crowd(this).person(name: 'Fully Booked', place: 'Iquitos', country: 'PE', categories: ['wood-bamboo'],
            blocks: [(from.atStartOfDay(ZoneOffset.UTC).minusDays(1).toInstant()): to.plusDays(2).atStartOfDay(ZoneOffset.UTC).toInstant()])
        new Crowd(this).index()

        expect:
        !ids(match(booking)).contains(busy.id)
        with(person.get("/api/search/representatives/$busy.id/standing?bookingId=$booking.id").expect(200).json) {
            place == null
            whyNot == ['Has no free day then: other visits or days off fill the calendar']
            fit.parts.find { it.part == 'AVAILABILITY' }.points == 0
        }
        with(person.get("/api/search/representatives/$people.best.id/standing?bookingId=$booking.id").expect(200).json) {
            place == 1
            whyNot == []
        }
        with(person.get("/api/search/representatives/$people.far.id/standing?bookingId=$booking.id&radiusKm=100&minLevel=4").expect(200).json) {
            whyNot.size() == 2
            whyNot[0].startsWith('Lives ')
            whyNot[1] == 'Is vetted to level 3, 4 is wanted'
        }
    }

    def "after three visits in a row to one factory somebody else is proposed"() {
        given:
        def booking = plainBrief()
        def regular = people.best
        def visits = (1..3).collect { visited(booking, regular, it) }

        expect:
        !ids(match(booking)).contains(regular.id)
        person.get("/api/search/representatives/$regular.id/standing?bookingId=$booking.id").json.whyNot ==
            ['Made the last three visits to this factory: somebody else should look once']

        when: 'somebody else was there once'
        visits << visited(booking, people.claims, 9)

        then:
        ids(match(booking)).contains(regular.id)

        cleanup:
        visits.each {
            sql.executeUpdate('update booking set quote_id = null, status = \'CANCELLED\' where id = ?', it)
            sql.executeUpdate('delete from quote where booking_id = ?', it)
            sql.executeUpdate('delete from booking where id = ?', it)
        }
    }

    def "a well suited newcomer is first in a fixed share of briefs, and the hit says so"() {
        given:
        def newcomer = new Crowd(this).person(name: 'Fresh Face', place: 'Iquitos', country: 'PE', level: 3, categories: ['wood-bamboo'],
            services: ['supplier-verification'], rate: 18000,
            languages: [[code: 'es', cefr: 'NATIVE', interpreter: true], [code: 'en', cefr: 'C2', interpreter: true]])
        new Crowd(this).index()
        def matching = new Matching(beans.getBean(Scoring), beans.getBean(app.gemba.representatives.Calendar), beans.getBean(ReferenceRates), 15, 40, 3)
        def caller = app.gemba.bookings.BookingCallers.of(person)
        def form = new SearchForm(UUID.fromString(brief().id), null, null, null, null, 900, null, null, null, null, null, null, null, null, null,
            null, null, null, null, null, null, null, null, null, null)
        def wanted = beans.getBean(Wishes).wanted(caller, form)
        def candidates = beans.getBean(app.gemba.representatives.Representatives)
            .profiles((people.values() + [newcomer]).collect { new app.gemba.identity.RepresentativeId(UUID.fromString(it.id)) })

        when:
        def random = new Random(7)
        def firsts = (1..400).collect {
            def demand = of(wanted.demand(), new app.gemba.bookings.BookingId(new UUID(random.nextLong(), random.nextLong())))
            matching.rank(wanted, demand, candidates).first()
        }
        def explored = firsts.findAll { it.fit().explored() }

        then: 'about fifteen of a hundred, and always a newcomer'
        explored.size() in (35..85)
        explored.every { it.profile().id().value().toString() == newcomer.id }
        firsts.findAll { !it.fit().explored() }.every { it.profile().id().value().toString() == people.best.id }
    }

    def "a buyer and a representative who blocked each other do not meet: #who said so"() {
        given:
        def crowd = new Crowd(this)
        def somebody = crowd.person(name: 'Blockable Person', place: 'Iquitos', country: 'PE', categories: ['wood-bamboo'])
        crowd.index()
        def booking = plainBrief()
        def seen = ids(match(booking))

        when:
        if (who == 'the buyer') {
            person.put("/api/blocked-representatives/$somebody.id", [:]).expect(204)
        } else {
            sql.executeInsert("insert into representative_block values (?, ?, 'REPRESENTATIVE', now())",
                [UUID.fromString(somebody.id), UUID.fromString(person.me.organisation.id)])
        }
        def after = match(booking)

        then:
        seen.contains(somebody.id)
        !ids(after).contains(somebody.id)
        after.total == seen.size() - 1
        after.facets.categories.find { it.slug == 'wood-bamboo' }.count == match(booking).items.count { 'wood-bamboo' in it.representative.categories*.slug }
        !person.get('/api/search/suggestions?q=Blockable').json.items.any { it.kind == 'PERSON' }
        person.get("/api/representatives/$somebody.id").status == 404
        person.get("/api/search/representatives/$somebody.id/standing?bookingId=$booking.id").status == 404

        and: 'to others nothing changed'
        ids(search(buyer(organisationName: 'Uninvolved Ltd'), [q: 'Blockable Person'])).contains(somebody.id)

        cleanup:
        sql.executeUpdate('delete from representative_block where representative_id = ?', UUID.fromString(somebody.id))
        sql.executeUpdate("update representative set status = 'SUSPENDED', hidden_at = now() where id = ?", UUID.fromString(somebody.id))

        where:
        who << ['the buyer', 'the representative']
    }

    def "a suspended person is gone from hits, counts, type-ahead and standing while the index still has them"() {
        given:
        def somebody = new Crowd(this).person(name: 'Suspendable Person', place: 'Iquitos', country: 'PE', categories: ['musical'])
        new Crowd(this).index()
        def booking = plainBrief()

        expect:
        ids(match(booking)).contains(somebody.id)

        when: 'only the database knows'
        sql.executeUpdate("update representative set status = 'SUSPENDED', hidden_at = now() where id = ?", UUID.fromString(somebody.id))
        def after = match(booking)

        then:
        !ids(after).contains(somebody.id)
        after.total == after.items.size()
        after.facets.categories.find { it.slug == 'musical' } == null
        !person.get('/api/search/suggestions?q=Suspendable').json.items.any { it.kind == 'PERSON' }
        person.get("/api/search/representatives/$somebody.id/standing?bookingId=$booking.id").status == 404
    }

    def "somebody else's brief is absent: #who"() {
        expect:
        other(who).get("/api/search/representatives?bookingId=${brief().id}").status == 404

        where:
        who << ['another buyer', 'a representative']
    }

    private Browser other(String who) {
        who == 'another buyer' ? buyer(organisationName: 'Curious Ltd') : representative()
    }

    private static Demand of(Demand demand, app.gemba.bookings.BookingId id) {
        new Demand(id, demand.visitType(), demand.categories(), demand.processes(), demand.services(), demand.level(), demand.country(),
            demand.countryLanguage(), demand.languages(), demand.budget(), demand.currency(), demand.days())
    }

    /** A visit of the past to the factory, as the rows of a booking keep it. */
    private UUID visited(Map booking, Map who, int day) {
        def id = UUID.randomUUID()
        def quote = UUID.randomUUID()
        def at = "2026-01-${String.format('%02d', day)}T01:00:00Z".toString()
        def visit = JsonOutput.toJson([startAt: at, endAt: at, timeZone: 'America/Lima', checkedInAt: at, checkedOutAt: at, onTime: true,
                                       outcome: null, presence: null])
        sql.executeInsert('''insert into booking select ?, organisation_id, organisation_name, buyer_id, buyer_name, factory_id, brief, 'CANCELLED',
            null, null, null, review, null, null, 0, 0, 0, 0, null, null, null, created_at, updated_at, 0 from booking where id = ?''',
            [id, UUID.fromString(booking.id)])
        sql.executeInsert('''insert into quote (id, booking_id, representative_id, representative_name, kind, currency, man_days, day_rate_minor,
            fee_minor, expenses, start_at, end_at, time_zone, expires_at, message, created_at, state) values (?, ?, ?, 'N', 'QUOTE', 'USD', 1, 1, 1,
            '[]', now(), now() + interval '1 day', 'UTC', now(), '', now(), 'ACCEPTED')''', [quote, id, UUID.fromString(who.id)])
        sql.executeUpdate("update booking set status = 'CLOSED', representative_id = ?, quote_id = ?, visit = cast(? as jsonb) where id = ?",
            [UUID.fromString(who.id), quote, visit, id])
        id
    }

    private Map fit(Map answer, String who) {
        answer.items.find { it.representative.id == people[who].id }.fit
    }

    private Map part(Map answer, String who, String part) {
        fit(answer, who).parts.find { it.part == part }
    }
}
