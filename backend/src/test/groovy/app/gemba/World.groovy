package app.gemba

import app.gemba.OpenApi.Operation
import app.gemba.bookings.BookingWorld
import groovy.json.JsonOutput

/** One of everything, with an owner and somebody assigned, for the specs that are generated from the API's description. */
class World {
    private static World shared

    private final GembaSpec spec
    private final Map<String, Browser> people = [:]
    private final WorldThings things

    private World(GembaSpec spec) {
        this.spec = spec
        people.owner = spec.buyer()
        people.'other buyer' = spec.buyer(organisationName: 'Another Buyer Ltd')
        people.'assigned representative' = new BookingWorld(spec).vettedRepresentative()
        people.'other representative' = new BookingWorld(spec).vettedRepresentative(name: 'Somebody Else')
        people.admin = spec.admin()
        things = new WorldThings(spec, people)
    }

    static synchronized World of(GembaSpec spec) {
        shared = shared ?: new World(spec)
    }

    /** A valid body for the operation, as far as its schema and {@link WorldThings#named} can tell. */
    Map body(Operation operation, String actor) {
        OpenApi.example(operation.body, null, things.named(operation, actor)) as Map
    }

    /** Calls as that person would, with valid input unless told otherwise: body, contentType, path, query. */
    Browser.Answer call(Operation operation, String actor, Map told = [:]) {
        def browser = new Browser(spec.app.URI)
        if (actor != 'anonymous') {
            browser.cookies.putAll(people[actor].cookies)
        }
        def path = operation.path.replaceAll(/\{(\w+)}/) { all, name ->
            told.path?.containsKey(name) ? told.path[name] : things.value(operation, name, actor)
        }
        def query = told.query ?: things.query(operation)
        def address = query ? "$path?$query".toString() : path
        if (operation.multipart) {
            def form = Multipart.of(things.form(operation))
            return browser.send(operation.method, address, form.bytes, form.contentType)
        }
        def json = operation.body ? JsonOutput.toJson(told.body == null ? body(operation, actor) : [:]) : operation.takesBody ? '{}' : null
        def sent = told.body == null ? json : operation.body ? told.body : null
        browser.send(operation.method, address, sent, told.contentType ?: (sent == null ? null : 'application/json'))
    }
}
