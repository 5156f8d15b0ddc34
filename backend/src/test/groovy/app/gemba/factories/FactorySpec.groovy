package app.gemba.factories

import app.gemba.GembaSpec

class FactorySpec extends GembaSpec {
    static final FURNITURE = [name: 'Dongguan Huasheng Furniture Co., Ltd', localName: '东莞市华盛家具有限公司',
                              address: '广东省东莞市厚街镇家具大道８号', countryCode: 'CN', products: ['furniture']]

    def "a factory without coordinates is placed by its address, and says that this is approximate"() {
        when:
        def factory = buyer().post('/api/factories', FURNITURE).expect(201).json

        then:
        factory.place.name == 'Dongguan'
        factory.position.precision == 'APPROXIMATE'
        factory.timeZone == 'Asia/Shanghai'
        factory.name == FURNITURE.name
        factory.localName == FURNITURE.localName
        factory.address == FURNITURE.address
        factory.products == ['furniture']
        factory.city == null
        factory.version == 0
    }

    def "coordinates that the buyer gives are exact"() {
        when:
        def factory = buyer().post('/api/factories', FURNITURE + [lat: 22.94, lng: 113.67]).expect(201).json

        then:
        factory.position == [lat: 22.94, lng: 113.67, precision: 'EXACT']
        factory.place.name == 'Dongguan'
    }

    def "an address that names no place we know is kept, without a position, in the country's time"() {
        when:
        def factory = buyer().post('/api/factories',
            [name: 'Nowhere Works', address: 'Plot 1', countryCode: 'TR']).expect(201).json

        then:
        factory.position == null
        factory.place == null
        factory.timeZone == 'Europe/Istanbul'
    }

    def "a buyer corrects a factory, and a second tab with the old version is told so"() {
        given:
        def person = buyer()
        def factory = person.post('/api/factories', FURNITURE).expect(201).json

        when:
        def changed = person.put("/api/factories/$factory.id",
            FURNITURE + [name: 'Huasheng', version: factory.version]).expect(200).json
        def stale = person.put("/api/factories/$factory.id", FURNITURE + [name: 'Other', version: factory.version])

        then:
        changed.name == 'Huasheng'
        changed.version == factory.version + 1
        stale.status == 409
        stale.problem == 'STALE_VERSION'
        person.get("/api/factories/$factory.id").json.name == 'Huasheng'
    }

    def "a factory whose address names no place that we know lies near the closest one on its side of the border"() {
        expect:
        buyer().post('/api/factories', [name: 'Montagewerk', address: 'Bundesstraße 15, Koblach', countryCode: 'AT', lat: 47.324, lng: 9.628])
            .expect(201).json.place.name == 'Bregenz'
    }

    def "to every other organisation the factory is absent"() {
        given:
        def factory = buyer().post('/api/factories', FURNITURE).expect(201).json
        def other = buyer(organisationName: 'Südwind AG')

        expect:
        other.get("/api/factories/$factory.id").problem == 'FACTORY_NOT_FOUND'
        other.put("/api/factories/$factory.id", FURNITURE + [version: 0]).status == 404
        !other.get('/api/factories').json.items*.id.contains(factory.id)
        representative().get("/api/factories/$factory.id").status == 403
        anonymous().get("/api/factories/$factory.id").status == 401
    }

    def "the list is read page by page and searched in any script"() {
        given:
        def person = buyer(organisationName: "Pages ${UUID.randomUUID()}")
        (1..5).each { person.post('/api/factories', FURNITURE + [name: "Works $it"]).expect(201) }
        person.post('/api/factories', [name: 'Cotton Mill', address: 'Karur', countryCode: 'IN']).expect(201)

        when:
        def pages = []
        def next = ''
        while (next != null) {
            def page = person.get("/api/factories?limit=2&q=huasheng" + (next ? "&after=$next" : '')).expect(200).json
            pages << page.items*.name
            next = page.next
        }

        then:
        pages == [['Works 5', 'Works 4'], ['Works 3', 'Works 2'], ['Works 1']]
        person.get("/api/factories?q=${URLEncoder.encode('華盛', 'UTF-8')}").json.items.size() == 5
        person.get('/api/factories?q=cotton').json.items*.name == ['Cotton Mill']
    }

    def "a factory with #what is refused, naming the field"() {
        when:
        def answer = buyer().post('/api/factories', FURNITURE + change)

        then:
        answer.status == 400
        answer.problem in ['INVALID', 'FACTORY_INVALID', 'MALFORMED']
        answer.json.errors*.path == [path]

        where:
        what                        | change                                                  || path
        'no name'                   | [name: ' ']                                             || 'name'
        'an unknown country'        | [countryCode: 'QQ']                                     || 'countryCode'
        'half a position'           | [lat: 10]                                               || 'lng'
        'a position off the earth'  | [lat: 100, lng: 10]                                     || 'lat'
        'a place that is not there' | [placeId: '00000000-0000-7000-8000-000000000000']       || 'placeId'
        'a name without end'        | [name: 'x' * 201]                                       || 'name'
    }
}
