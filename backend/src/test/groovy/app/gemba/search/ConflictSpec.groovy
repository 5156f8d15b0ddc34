package app.gemba.search

import app.gemba.Browser
import app.gemba.GembaSpec
import app.gemba.VettedPeople
import app.gemba.bookings.BookingWorld
import spock.lang.Shared
import spock.util.concurrent.PollingConditions

/** Who says to have to do with somebody, or to want nothing to do with them, is apart from them from the next request on. */
class ConflictSpec extends GembaSpec implements VettedPeople, Searching {
    final soon = new PollingConditions(timeout: 60, delay: 0.2)
    @Shared Browser anna

    def setup() {
        if (anna == null) {
            anna = vettedRepresentative(name: 'Aslıhan Demirbaş', place: 'İzmir', country: 'TR')
            def onlooker = buyer(organisationName: 'Conflict Watch GmbH')
            soon.eventually { assert anna.me.id in ids(search(onlooker, [q: 'Aslıhan Demirbaş'])) }
        }
    }

    def "a conflict that is declared after the search takes somebody out of hits, type-ahead, standing and requests at once, and back in when it ends"() {
        given:
        def person = buyer(organisationName: "Ege Liman ${what} GmbH".toString())
        def world = new BookingWorld(this)
        def booking = world.draft(buyer: person, representative: anna,
            factory: world.factory(person, [name: 'Bergama Dokuma Sanayi', city: 'İzmir', countryCode: 'TR', lat: 38.42, lng: 27.14]))
        def ask = { booking.buyer.post("$booking.path/submit", [representativeIds: [anna.me.id], version: booking.version]) }
        def met = {
            [hits    : anna.me.id in ids(search(person, [q: 'Aslıhan Demirbaş'])),
             brief   : anna.me.id in ids(search(person, [bookingId: booking.id])),
             typed   : person.get('/api/search/suggestions?q=Asl%C4%B1han%20D').expect(200).json.items.any { it.value == anna.me.id },
             standing: person.get("/api/search/representatives/$anna.me.id/standing?bookingId=$booking.id").status == 200]
        }

        expect:
        met().every { it.value }

        when:
        def end = declare(what, person)

        then:
        met().findAll { it.value }.keySet() == stays as Set
        ask().problem == 'REPRESENTATIVE_NOT_AVAILABLE'
        booking.status == 'DRAFT'

        when:
        end.call()

        then:
        met().every { it.value }
        ask().status == 200

        where: 'a tie to one factory is no reason to be out of a search that is not for it'
        what             | stays
        'own factory'    | ['hits', 'typed']
        'buyer'          | []
        'block of buyer' | []
        'own block'      | []
    }

    /** Anna or the buyer says that they have nothing to do with each other; the answer takes it back. */
    private Closure declare(String what, Browser person) {
        def tie = { name -> anna.post('/api/representatives/me/ties', [name: name, kind: 'COMPANY', relation: 'Employer']).expect(201).json.id }
        switch (what) {
            case 'own factory':
                def id = tie('BERGAMA DOKUMA SAN. A.Ş.')
                return { anna.delete("/api/representatives/me/ties/$id").expect(204) }
            case 'buyer':
                def id = tie(person.me.organisation.name)
                return { anna.delete("/api/representatives/me/ties/$id").expect(204) }
            case 'block of buyer':
                person.put("/api/blocked-representatives/$anna.me.id", [:]).expect(204)
                return { person.delete("/api/blocked-representatives/$anna.me.id").expect(204) }
            default:
                anna.put("/api/representatives/me/blocked-buyers/$person.me.organisation.id", [:]).expect(204)
                return { anna.delete("/api/representatives/me/blocked-buyers/$person.me.organisation.id").expect(204) }
        }
    }
}
