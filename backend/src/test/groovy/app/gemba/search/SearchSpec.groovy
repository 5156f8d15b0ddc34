package app.gemba.search

import app.gemba.Browser
import app.gemba.GembaSpec
import app.gemba.TestApp
import app.gemba.VettedPeople
import app.gemba.local.TestServers
import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpResponse
import java.util.concurrent.Callable
import java.util.concurrent.Executors
import java.time.LocalDate
import java.time.ZoneOffset
import spock.lang.Shared
import spock.util.concurrent.PollingConditions

class SearchSpec extends GembaSpec implements VettedPeople {
    /** People of one corner of the world in which no other spec lives. */
    @Shared Browser anna
    @Shared Browser bora
    @Shared Browser chen
    @Shared Browser desk
    @Shared Browser onlooker

    final soon = new PollingConditions(timeout: 60, delay: 0.2)

    def setup() {
        if (onlooker == null) {
            desk = admin()
            anna = vettedRepresentative(admin: desk, name: 'Ayşe Yıldırım', place: 'İzmir', country: 'TR', level: 3,
                headline: 'Örme giyim denetçisi', categories: ['apparel-knit', 'cosmetics'], services: ['factory-audit'],
                languages: [[code: 'tr', cefr: 'NATIVE', interpreter: false], [code: 'en', cefr: 'C1', interpreter: true]],
                travelRadiusKm: 80, overnightRadiusKm: 300, dayRate: [minor: 30000, currency: 'EUR'])
            bora = vettedRepresentative(admin: desk, name: 'Bora Kaya', place: 'Denizli', country: 'TR', level: 2,
                categories: ['home-textile'], services: ['psi', 'dupro'],
                languages: [[code: 'tr', cefr: 'NATIVE', interpreter: false]],
                travelRadiusKm: 60, overnightRadiusKm: 120, dayRate: [minor: 20000, currency: 'EUR'])
            chen = vettedRepresentative(admin: desk, name: '陈美玲', place: '东莞', level: 2, headline: '东莞家具验货员',
                about: '十二年家具工厂经验', categories: ['furniture', 'musical'])
            onlooker = buyer(organisationName: 'Search GmbH')
            soon.eventually { assert found(q: 'Bora Kaya').contains(bora.me.id) && found(q: '陈美玲').contains(chen.me.id) }
        }
    }

    def "an applicant is invisible, is found once an admin approved, and disappears at once when suspended"() {
        given:
        def person = representative(name: 'Zebedee Quillfeather')
        writeProfile(person, place: 'Ulaanbaatar', country: 'MN', categories: ['fabric-yarn'])
        def application = apply(person).id

        expect:
        !found(q: 'Zebedee Quillfeather').contains(person.me.id)

        when:
        approve(desk, application, 2)

        then:
        soon.eventually { assert found(q: 'Zebedee Quillfeather').contains(person.me.id) }
        found(placeId: placeId(onlooker, 'Ulaanbaatar', 'MN')) == [person.me.id]

        when: 'the index may not know yet'
        desk.post("/api/admin/representatives/$person.me.id/suspension", [reason: 'Under investigation']).expect(204)

        then: 'the database does'
        !found(q: 'Zebedee Quillfeather').contains(person.me.id)

        when:
        desk.delete("/api/admin/representatives/$person.me.id/suspension").expect(204)

        then:
        soon.eventually { assert found(q: 'Zebedee Quillfeather').contains(person.me.id) }
    }

    def "typing #typed finds #who"() {
        expect:
        found(q: typed).contains([anna: anna, bora: bora, chen: chen][who].me.id)

        where:
        typed              | who
        'İzmir'            | 'anna'
        'izmir'            | 'anna'
        'IZMIR'            | 'anna'
        'Izmri'            | 'anna'
        'ayse yildirim'    | 'anna'
        'Ayşe'             | 'anna'
        'denetçi Örme'     | 'anna'
        'knitwear izmir'   | 'anna'
        'Denizil'          | 'bora'
        'towels denizli'   | 'bora'
        '东莞'              | 'chen'
        '東莞'              | 'chen'
        'Dongguan'         | 'chen'
        'Donguan'          | 'chen'
        'dong guan'        | 'chen'
        '家具'              | 'chen'
        '东莞家具'          | 'chen'
        'Chen Meiling'     | 'chen'
        'furniture 东莞'    | 'chen'
    }

    def "who has nothing to do with the words is not found"() {
        expect:
        !found(q: 'Denizli').contains(chen.me.id)
        found(q: 'Xyzzyplugh') == []
    }

    def "near people come first, each with distance, reach and reasons"() {
        when:
        def answer = search(placeId: placeId(onlooker, 'İzmir', 'TR'), radiusKm: 400, category: 'apparel-knit,home-textile'.split(','))

        then:
        answer.items*.representative*.id.findAll { it in [anna.me.id, bora.me.id] } == [anna.me.id, bora.me.id]
        answer.origin.name == 'İzmir'
        !answer.degraded
        with(hit(answer, anna)) {
            distanceKm == 0.0
            reach == 'DAY_TRIP'
            why[0] == 'Lives in İzmir: a day trip'
            why.contains('Knows Knitwear and jersey apparel')
            representative.level == 3
            representative.dayRate == [minor: 30000, currency: 'EUR']
        }
        with(hit(answer, bora)) {
            distanceKm > 120 && distanceKm < 250
            reach == 'OUTSIDE'
        }
    }

    def "a search of #radius km around İzmir finds Denizli: #finds"() {
        expect:
        found(placeId: placeId(onlooker, 'İzmir', 'TR'), radiusKm: radius).contains(bora.me.id) == finds

        where:
        radius || finds
        100    || false
        250    || true
    }

    def "the filter #filter keeps #kept"() {
        when:
        def ids = found([placeId: placeId(onlooker, 'İzmir', 'TR'), radiusKm: 300] + filter)

        then:
        ids.contains(anna.me.id) == kept.contains('anna')
        ids.contains(bora.me.id) == kept.contains('bora')

        where:
        filter                                  || kept
        [category: ['cosmetics']]               || ['anna']
        [category: ['cosmetics', 'home-textile']] || ['anna', 'bora']
        [service: 'psi']                        || ['bora']
        [language: 'en']                        || ['anna']
        [minLevel: 3]                           || ['anna']
        [maxDayRate: 25000, currency: 'EUR']    || ['bora']
        [maxDayRate: 25000, currency: 'USD']    || ['bora']
        [maxDayRate: 90000, currency: 'USD']    || ['anna', 'bora']
        [process: 'welding']                    || []
        [freeOn: '2031-03-02']                  || []
        [freeOn: '2031-03-03']                  || ['anna', 'bora']
    }

    def "a facet counts what its own choice would add, under all other filters"() {
        when:
        def facets = search(placeId: placeId(onlooker, 'İzmir', 'TR'), radiusKm: 300, category: ['cosmetics'], service: 'factory-audit').facets

        then: 'another category than the chosen one is counted among those who offer the service'
        count(facets.categories, 'cosmetics') == 1
        count(facets.categories, 'apparel-knit') == 1
        count(facets.categories, 'home-textile') == 0

        and: 'another service than the chosen one is counted among those of the category'
        count(facets.services, 'factory-audit') == 1
        count(facets.services, 'psi') == 0
        facets.languages.find { it.code == 'tr' }.count == 1
        facets.levels == [[level: 3, count: 1]]
        facets.countries == [[code: 'TR', name: 'Türkiye', count: 1]]
    }

    def "who declared a tie to the factory or to the buyer is never matched"() {
        given:
        def person = buyer(organisationName: 'Ege Tekstil Ticaret')
        def factory = person.post('/api/factories', [name: 'Ege Örme Sanayi A.Ş.', address: 'Konak, İzmir',
            city: 'İzmir', countryCode: 'TR', products: ['apparel-knit']]).expect(201).json

        expect:
        ids(search(person, [factoryId: factory.id])).contains(anna.me.id)

        when:
        def tie = anna.post('/api/representatives/me/ties',
            [name: 'EGE ORME SANAYI', kind: 'FACTORY', relation: 'Former employer']).expect(201).json

        then:
        !ids(search(person, [factoryId: factory.id])).contains(anna.me.id)
        ids(search(person, [placeId: factory.place.id])).contains(anna.me.id)

        cleanup:
        anna.delete("/api/representatives/me/ties/$tie.id")
    }

    def "who is away on the wanted day is not found for that day"() {
        given:
        def monday = LocalDate.now(ZoneOffset.UTC).plusDays(20)
        while (monday.dayOfWeek.value != 1) {
            monday = monday.plusDays(1)
        }
        def absence = bora.post('/api/representatives/me/unavailability',
            [fromOn: monday.toString(), toOn: monday.toString()]).expect(201).json

        expect:
        !found(q: 'Bora Kaya', freeOn: monday.toString()).contains(bora.me.id)
        found(q: 'Bora Kaya', freeOn: monday.plusDays(1).toString()).contains(bora.me.id)

        cleanup:
        bora.delete("/api/representatives/me/unavailability/$absence.id")
    }

    def "pages follow each other without a gap or a repeat"() {
        when:
        def whole = found(placeId: placeId(onlooker, 'İzmir', 'TR'), radiusKm: 8000, limit: 100)
        def paged = []
        def next = ''
        while (next != null) {
            def page = search([placeId: placeId(onlooker, 'İzmir', 'TR'), radiusKm: 8000, limit: 1] + (next ? [after: next] : [:]))
            paged.addAll(ids(page))
            next = page.next
        }

        then:
        paged == whole
        paged.size() >= 3
    }

    def "#what is refused, naming the field"() {
        when:
        def answer = onlooker.get('/api/search/representatives?' + query(params))

        then:
        answer.status == status
        answer.problem == problem

        where:
        what                  | params                         || status | problem
        'half a position'     | [lat: 10]                      || 400    | 'SEARCH_INVALID'
        'an unknown category' | [category: ['rockets']]        || 400    | 'SEARCH_INVALID'
        'a rate in nothing'   | [maxDayRate: 5]                || 400    | 'SEARCH_INVALID'
        'a foreign cursor'    | [after: 'abc']                 || 400    | 'CURSOR_INVALID'
        'an unknown place'    | [placeId: UUID.randomUUID()]   || 404    | 'PLACE_NOT_FOUND'
        'no such factory'     | [factoryId: UUID.randomUUID()] || 404    | 'FACTORY_NOT_FOUND'
        'a page of nothing'   | [limit: 0]                     || 400    | 'INVALID'
    }

    def "while the index #is the database answers, and says so"() {
        given:
        def silent = new ServerSocket(0, 50, InetAddress.loopbackAddress)
        def other = TestApp.start(TestServers.postgres(), ['gemba.jobs.enabled': false, 'gemba.elasticsearch.patience': '300ms',
            'gemba.elasticsearch.url': "http://127.0.0.1:${is == 'is away' ? 1 : silent.localPort}".toString()])
        def person = new Browser(other.URI)
        def known = buyer(email: "${UUID.randomUUID()}@example.test".toString())
        person.post('/api/session', [email: known.me.email, password: 'correct horse battery']).expect(200)
        def place = placeId(person, 'İzmir', 'TR')

        when: 'more people ask at once than there are connections to it'
        def near = Executors.newVirtualThreadPerTaskExecutor().withCloseable { threads ->
            threads.invokeAll((1..24).collect { { -> search(person, [placeId: place, radiusKm: 300, category: ['cosmetics']]) } as Callable })*.get()
        }
        def named = search(person, [q: '东莞家具'])

        then:
        near.every { it.degraded && ids(it) == [anna.me.id] && count(it.facets.categories, 'home-textile') == 1 }
        ids(named).contains(chen.me.id)
        !ids(named).contains(bora.me.id)
        person.get('/api/search/suggestions?' + query([q: anna.me.name])).expect(200).json.items*.value.contains(anna.me.id)

        cleanup:
        other?.stop()
        silent?.close()

        where:
        is << ['is away', 'takes every question and says nothing']
    }

    def "a lost index is made again from the database"() {
        given:
        def server = TestServers.elasticsearch()
        def index = beans.getBean(IndexCatalog).shown().get().name()
        def lost = HttpRequest.newBuilder(server.url().resolve("/$index")).DELETE().build()
        HttpClient.newHttpClient().send(lost, HttpResponse.BodyHandlers.discarding())

        expect:
        search(q: 'Bora Kaya').degraded
        found(q: 'Bora Kaya').contains(bora.me.id)

        when:
        beans.getBean(IndexRepair).run()

        then:
        !search(q: 'Bora Kaya').degraded
        found(q: 'Bora Kaya').contains(bora.me.id)
        found(q: '陈美玲').contains(chen.me.id)
    }

    private Map search(Map params) {
        search(onlooker, params)
    }

    private static Map search(Browser person, Map params) {
        person.get('/api/search/representatives?' + query(params)).expect(200).json as Map
    }

    private List<String> found(Map params) {
        ids(search(params))
    }

    private static List<String> ids(Map answer) {
        answer.items*.representative*.id
    }

    private static Map hit(Map answer, Browser person) {
        answer.items.find { it.representative.id == person.me.id }
    }

    private static long count(List facet, String slug) {
        facet.find { it.slug == slug }?.count ?: 0
    }

    private static String query(Map params) {
        params.collectMany { name, value ->
            (value instanceof Collection || value instanceof String[] ? value.toList() : [value])
                .collect { "$name=${URLEncoder.encode(it.toString(), 'UTF-8')}" }
        }.join('&')
    }
}
