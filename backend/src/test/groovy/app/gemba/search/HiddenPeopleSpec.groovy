package app.gemba.search

import app.gemba.Browser
import app.gemba.GembaSpec
import app.gemba.bookings.BookingWorld
import spock.lang.Shared

/** Who must not be seen is seen nowhere, at once, while the index still has the person. */
class HiddenPeopleSpec extends GembaSpec implements Searching {
    @Shared Browser person
    @Shared Map brief
    @Shared int number = 0

    def setup() {
        if (person == null) {
            person = buyer(organisationName: 'Hidden From Trading GmbH')
            def world = new BookingWorld(this)
            def factory = world.factory(person, [name: 'Altai Felt Works', city: 'Ulaanbaatar', countryCode: 'MN', lat: 47.92, lng: 106.9])
            brief = world.draft(buyer: person, factory: factory).json
        }
    }

    /** Everywhere that this buyer could meet somebody, by a name that only this person has. */
    private Map<String, Boolean> met(Map who) {
        def named = [q: who.name]
        def matched = [bookingId: brief.id, radiusKm: 20000, category: ['pet']]
        def plain = search(person, named)
        def ranked = search(person, matched)
        [
            hits          : who.id in ids(plain),
            total         : plain.total > 0,
            facets        : plain.facets.countries.any() || plain.facets.categories.any(),
            'brief hits'  : who.id in ids(ranked),
            'brief total' : ranked.total > 0,
            'brief facets': ranked.facets.countries.any { it.code == 'MN' },
            'type-ahead'  : person.get('/api/search/suggestions?' + query([q: who.name])).expect(200).json.items.any { it.value == who.id },
            explanation   : person.get("/api/search/representatives/$who.id/standing?bookingId=$brief.id").status != 404,
            alert         : alerted(who),
        ]
    }

    /** Whoever a letter named is remembered as seen. */
    private boolean alerted(Map who) {
        beans.getBean(SavedSearchAlerts).on(new SavedSearchDue(UUID.fromString(who.saved)))
        def seen = sql.firstRow('select seen from saved_search where id = ?', UUID.fromString(who.saved)).seen
        who.id in seen.array*.toString()
    }

    def "somebody whom nothing hides is met everywhere"() {
        given:
        def who = somebody()

        expect:
        met(who).every { it.value }

        cleanup:
        gone(who)
    }

    def "somebody is met nowhere who #why"() {
        given:
        def who = somebody()
        hide(who, why)

        expect:
        met(who).findAll { it.value }.keySet() == (why == 'is tied to the factory of the brief' ? ['hits', 'total', 'facets', 'type-ahead', 'alert'] as Set : [] as Set)

        cleanup:
        gone(who)

        where:
        why << ['was never vetted', 'is suspended', 'was blocked by the buyer', 'blocked the buyer', 'is tied to the buyer\'s company',
                'is tied to the factory of the brief']
    }

    /** Whoever it is, this buyer waits for the person by a saved search. */
    private Map somebody() {
        def name = "Zyqwat ${'abcdefghijk'[number++]}nomad".toString()
        def saved = person.post('/api/saved-searches?' + query([q: name]), [name: name, address: 'q=']).expect(201).json.items.find { it.name == name }.id
        def who = new Crowd(this).person(name: name, place: 'Erdenet', country: 'MN', categories: ['pet'])
        new Crowd(this).index()
        who + [saved: saved]
    }

    private void hide(Map who, String why) {
        def id = UUID.fromString(who.id)
        def organisation = UUID.fromString(person.me.organisation.id as String)
        def tie = { name -> sql.executeInsert("insert into representative_tie values (?, ?, ?, 'COMPANY', 'Employer', ?, now())", [UUID.randomUUID(), id, name, name]) }
        switch (why) {
            case 'was never vetted':
                sql.executeUpdate("update representative set status = 'REJECTED', hidden_at = now() where id = ?", id)
                break
            case 'is suspended':
                sql.executeUpdate("update representative set status = 'SUSPENDED', hidden_at = now() where id = ?", id)
                break
            case 'was blocked by the buyer':
                person.put("/api/blocked-representatives/$who.id", [:]).expect(204)
                break
            case 'blocked the buyer':
                sql.executeInsert("insert into representative_block values (?, ?, 'REPRESENTATIVE', now())", [id, organisation])
                break
            case 'is tied to the buyer\'s company':
                tie('hiddenfromtrading')
                break
            default:
                tie('altaifeltworks')
        }
    }

    private void gone(Map who) {
        sql.executeUpdate("update representative set status = 'SUSPENDED', hidden_at = now() where id = ?", UUID.fromString(who.id))
    }
}
