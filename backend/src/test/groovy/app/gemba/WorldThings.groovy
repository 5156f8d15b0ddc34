package app.gemba

import app.gemba.OpenApi.Operation
import app.gemba.bookings.BookingWorld

/** What the paths and bodies of the operations name: made when first asked for, by the people of the world. */
class WorldThings {
    private final BookingWorld bookings
    private final Map<String, Browser> people
    private final Map<String, Object> made = [:]

    /** Path parameter by path; the first pattern that fits. What a DELETE takes away is made for it alone. */
    private final List<List> values = [
        [~'/api/factories/.*', 'id', { factory.id }],
        [~'/api/places/.*', 'id', { place.id }],
        [~'/api/bookings/\\{id}/(quotes|decline)', 'id', { operation -> open(operation).id }],
        [~'/api/(admin/)?bookings/.*', 'id', { funded.id }],
    ]

    WorldThings(GembaSpec spec, Map<String, Browser> people) {
        this.bookings = new BookingWorld(spec)
        this.people = people
    }

    String value(Operation operation, String parameter) {
        def rule = values.find { operation.path ==~ it[0] && it[1] == parameter }
        assert rule: "There is no fixture for {$parameter} of $operation: add it to WorldThings"
        rule[2].call(operation) as String
    }

    /** Field values that a schema cannot tell. */
    Map named(Operation operation) {
        [
            countryCode     : 'CN',
            currency        : 'USD',
            organisationName: 'Nordlicht Outdoor GmbH',
            acceptTerms     : true,
            email           : "${UUID.randomUUID()}@example.test".toString(),
            password        : 'correct horse battery',
            version         : 987_654,
            factoryId       : factory.id,
            placeId         : place.id,
            representativeIds: [people.'assigned representative'.me.id],
            objectiveId     : funded.objectives.first(),
            manDays         : 1,
            startLocal      : '2031-03-03T09:00:00',
            endLocal        : '2031-03-03T17:00:00',
        ]
    }

    String query(Operation operation) {
        def required = operation.parameters.findAll { it.in == 'query' && it.required && !it.schema?.containsKey('default') }
        required.collect { "$it.name=${OpenApi.example(it.schema as Map, it.name as String, queryValues)}" }.join('&')
    }

    private static final Map queryValues = [q: 'Dongguan', country: 'CN', currency: 'USD']

    Map form(Operation operation) {
        assert false: "There is no form for $operation: add it to WorldThings"
    }

    /** Asked of the assigned representative, who has not answered; another one for each operation. */
    BookingWorld.Deal open(Operation operation) {
        once("open for $operation") { bookings.open(parties) }
    }

    BookingWorld.Deal getFunded() {
        once('funded') { bookings.funded(parties) }
    }

    private Map getParties() {
        [buyer: people.owner, representative: people.'assigned representative', factory: factory]
    }

    private Object once(String name, Closure make) {
        if (!made.containsKey(name)) {
            made[name] = make.call()
        }
        made[name]
    }

    Map getPlace() {
        once('place') { people.owner.get('/api/places?q=Dongguan&limit=1').expect(200).json.items[0] }
    }

    Map getFactory() {
        once('factory') {
            people.owner.post('/api/factories', [
                name: 'Ruifeng Plastics', address: '3 Gongye Rd, Changan, Dongguan', countryCode: 'CN', placeId: place.id,
            ]).expect(201).json
        }
    }
}
