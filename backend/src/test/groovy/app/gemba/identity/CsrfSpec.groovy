package app.gemba.identity

import app.gemba.GembaSpec

class CsrfSpec extends GembaSpec {

    def "a signed-in change #without is refused"() {
        given:
        def person = buyer()
        change(person)

        when:
        def answer = person.delete('/api/session')

        then:
        answer.status == 403
        answer.problem == 'CSRF_TOKEN_MISSING'

        and: 'the session lives on'
        person.get('/api/me').status == 200

        where:
        without                                  | change
        'without the token'                      | { it.cookies.remove('csrf') }
        'with a made-up token'                   | { it.cookies.csrf = 'made-up' }
        "with the token of another session"      | { it.cookies.csrf = it.cookies.csrf.reverse() }
    }

    def "reading needs no token"() {
        given:
        def person = buyer()
        person.cookies.remove('csrf')

        expect:
        person.get('/api/me').status == 200
    }

    def "each refresh brings a new token that works with the new session only"() {
        given:
        def person = buyer()
        def old = person.cookies.csrf

        when:
        person.post('/api/session/refresh').expect(200)

        then:
        person.cookies.csrf != old
        person.delete('/api/session').status == 204
    }

    def "scripts can read the token and none of the others"() {
        given:
        def email = buyer().me.email

        when:
        def lines = anonymous().post('/api/session', [email: email, password: 'correct horse battery'])
            .response.headers().allValues('set-cookie')

        then:
        lines.collectEntries { [it.split('=')[0], it.toLowerCase().contains('httponly')] } ==
            [access: true, csrf: false, refresh: true]
        lines.every { it.toLowerCase().contains('samesite=lax') }
    }
}
