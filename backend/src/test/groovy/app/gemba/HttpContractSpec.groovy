package app.gemba

import app.gemba.OpenApi.Operation
import groovy.json.JsonOutput
import spock.lang.Shared

/** Whatever nonsense comes in, the answer is a named problem: never a 500, never another kind of body. */
class HttpContractSpec extends GembaSpec {
    @Shared World world

    def setup() {
        world = World.of(this)
    }

    /** Somebody who is let in, so that the refusal is about what was sent. */
    static String actor(Operation operation) {
        switch (operation.who) {
            case ['PUBLIC', 'SIGNED_IN', 'BUYER', 'OWNER', 'PARTY']: return 'owner'
            case 'ADMIN': return 'admin'
            default: return 'assigned representative'
        }
    }

    static List<Operation> withBody() {
        OpenApi.operations().findAll { it.body }
    }

    Map body(Operation operation) {
        world.body(operation, actor(operation))
    }

    static List bodyFields(Closure<Boolean> wanted) {
        withBody().collectMany { operation ->
            operation.body.properties.findAll { wanted(operation, it.key, OpenApi.schema(it.value as Map)) }.collect { [operation, it.key] }
        }
    }

    Browser.Answer send(Operation operation, Object body, String contentType = 'application/json', Map path = [:]) {
        world.call(operation, actor(operation), [body: body instanceof String ? body : JsonOutput.toJson(body), contentType: contentType, path: path])
    }

    def "#operation answers a body that is no JSON (#body)"() {
        when:
        def answer = send(operation, body)

        then:
        answer.status == 400
        answer.problem

        where:
        [operation, body] << [withBody(), ['{"name":', 'nonsense', '', '[]', '"text"', '\u0000']].combinations()
    }

    def "#operation takes no other kind of content"() {
        when:
        def answer = send(operation, 'a=b', 'application/x-www-form-urlencoded')

        then:
        answer.status == 415
        answer.problem == 'UNSUPPORTED_MEDIA_TYPE'

        where:
        operation << withBody()
    }

    def "#operation names the field #field when it is missing; a list that is missing is an empty one"() {
        when:
        def answer = send(operation, body(operation).findAll { it.key != field })

        then:
        answer.status == 400
        answer.problem
        answer.json.errors*.path.any { it == field || it.startsWith(field + '.') }

        where:
        [operation, field] << bodyFields { operation, name, schema ->
            name in (operation.body.required ?: []) && !(schema.type in ['integer', 'boolean', 'array'])
        }
    }

    def "#operation names the field #field when it is too long"() {
        when:
        def answer = send(operation, body(operation) + [(field): 'x' * 120_000])

        then:
        answer.status == 400
        answer.problem
        answer.json.errors*.path.unique() == [field]

        where:
        [operation, field] << bodyFields { operation, name, schema -> schema.type == 'string' }
    }

    def "#operation names the field #field when it is of another type"() {
        when:
        def type = OpenApi.schema(operation.body.properties[field] as Map).type
        def answer = send(operation, body(operation) + [(field): type in ['object', 'array'] ? 'text' : [[nested: [1]]]])

        then:
        answer.status == 400
        answer.problem
        answer.json.errors*.path.any { it.startsWith(field) }

        where:
        [operation, field] << bodyFields { operation, name, schema -> schema.type != null }
    }

    def "#operation finds nothing at #parameter #value"() {
        when:
        def answer = send(operation, operation.body ? body(operation) : '', operation.body ? 'application/json' : null, [(parameter): value])

        then:
        answer.status in [400, 404]
        answer.problem

        where:
        [operation, parameter, value] << OpenApi.operations().findAll { !it.multipart && it.who != 'PUBLIC' }.collectMany { operation ->
            [[operation], operation.pathParameters, ['019a0000-0000-7000-8000-00000000dead', 'nonsense', '%00', '%F0%9F%92%A9']].combinations()
        }
    }

    def "#operation refuses #parameter=#value"() {
        when:
        def answer = world.call(operation, actor(operation), [query: "$parameter=$value"])

        then:
        answer.status < 500
        answer.status < 400 || answer.problem
        !(parameter == 'limit') || answer.status == 400

        where:
        [operation, parameter, value] << OpenApi.operations().findAll { it.method == 'GET' }.collectMany { operation ->
            [[operation], operation.parameters.findAll { it.in == 'query' }*.name,
             ['0', '101', '-1', 'nonsense', '%00', '9' * 40]].combinations()
        }
    }

    def "#operation refuses a version that is not the present one"() {
        when:
        def answer = send(operation, body(operation) + [version: 987_654])

        then:
        answer.status == 409
        answer.problem

        where:
        operation << withBody().findAll {
            it.body.properties.version && it.pathParameters && !it.description.responses.containsKey('201')
        }
    }

    def "#method on the address of another method is refused as a problem"() {
        expect:
        anonymous().send(method, path, null, null).problem in ['METHOD_NOT_ALLOWED', 'NOT_SIGNED_IN']

        where:
        method   | path
        'PATCH'  | '/api/session'
        'PUT'    | '/api/session'
        'DELETE' | '/api/config'
    }

    def "a body beyond the limit is refused as a problem"() {
        when:
        def answer = buyer().post('/api/session', [email: 'x' * 21_000_000, password: 'x'])

        then:
        answer.status == 413
        answer.problem == 'TOO_LARGE'
    }
}
