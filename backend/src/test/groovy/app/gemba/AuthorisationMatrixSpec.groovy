package app.gemba

import app.gemba.OpenApi.Operation
import spock.lang.Shared

/** Every operation of the API against everybody who might try it; what is right comes from `x-access` alone. */
class AuthorisationMatrixSpec extends GembaSpec {
    static final List<String> EVERYBODY =
        ['anonymous', 'other buyer', 'owner', 'other representative', 'assigned representative', 'admin']

    /** Who is let in. The others are told 401, 403 (wrong role) or 404 (not theirs). */
    static final Map<String, List<String>> LETS_IN = [
        PUBLIC        : EVERYBODY,
        SIGNED_IN     : EVERYBODY - 'anonymous',
        BUYER         : ['owner', 'other buyer'],
        OWNER         : ['owner'],
        REPRESENTATIVE: ['assigned representative', 'other representative'],
        INVITED       : ['assigned representative'],
        ASSIGNED      : ['assigned representative'],
        PARTY         : ['owner', 'assigned representative', 'admin'],
        ADMIN         : ['admin'],
    ]

    static final Map<String, List<String>> RIGHT_ROLE = [
        BUYER         : LETS_IN.BUYER,
        OWNER         : LETS_IN.BUYER,
        REPRESENTATIVE: LETS_IN.REPRESENTATIVE,
        INVITED       : LETS_IN.REPRESENTATIVE,
        ASSIGNED      : LETS_IN.REPRESENTATIVE,
        PARTY         : EVERYBODY - 'anonymous',
        ADMIN         : LETS_IN.ADMIN,
    ]

    @Shared World world

    def setup() {
        world = World.of(this)
    }

    def "every operation says who may call it, in words that the matrix knows"() {
        given:
        def unclear = OpenApi.operations().findAll { !LETS_IN.containsKey(it.who) }.collect { "$it: $it.who".toString() }

        expect:
        OpenApi.operations().size() > 10
        unclear.empty
    }

    def "#operation is refused to #actor, as #operation.who says"() {
        when:
        def answer = world.call(operation, actor)

        then:
        answer.status == refusal(operation, actor)
        answer.problem

        where:
        [operation, actor] << cases { operation, actor -> !(actor in LETS_IN[operation.who]) }
    }

    def "#operation lets #actor in, as #operation.who says"() {
        when:
        def answer = world.call(operation, actor)

        then: 'it may well be refused for what it asks, but not for who asks'
        answer.status < 500
        answer.status < 400 || !(answer.problem in ['NOT_SIGNED_IN', 'FORBIDDEN', 'CSRF_TOKEN_MISSING'])
        operation.who == 'PUBLIC' || answer.status != 404

        where:
        [operation, actor] << cases { operation, actor -> actor in LETS_IN[operation.who] }
    }

    static int refusal(Operation operation, String actor) {
        actor == 'anonymous' ? 401 : actor in RIGHT_ROLE[operation.who] ? 404 : 403
    }

    static List cases(Closure<Boolean> wanted) {
        [OpenApi.operations().findAll { LETS_IN.containsKey(it.who) }, EVERYBODY].combinations().findAll(wanted)
    }
}
