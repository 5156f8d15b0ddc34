package app.gemba.identity

import app.gemba.GembaSpec
import java.time.Duration

class SessionSpec extends GembaSpec {

    def "a person who signed in is known by name and role"() {
        expect:
        with(buyer(name: 'Bettina').me) {
            name == 'Bettina'
            role == 'BUYER'
            organisation.name == 'Nordlicht Outdoor GmbH'
        }
    }

    def "nobody is known without signing in"() {
        when:
        def answer = anonymous().get('/api/me')

        then:
        answer.status == 401
        answer.problem == 'NOT_SIGNED_IN'
    }

    def "a wrong password and an unknown address get the same answer"() {
        given:
        def known = buyer().me.email

        when:
        def answers = [known, 'nobody@example.test'].collect {
            anonymous().post('/api/session', [email: it, password: 'not the password'])
        }

        then:
        answers*.status == [401, 401]
        answers*.problem == ['BAD_CREDENTIALS', 'BAD_CREDENTIALS']
        answers[0].json.detail == answers[1].json.detail
    }

    def "a refresh token that comes a second time ends every session of that sign-in"() {
        given:
        def victim = buyer()
        def thief = anonymous()
        thief.cookies.putAll(victim.cookies)

        when: 'the victim refreshes, and the stolen token is used later'
        victim.post('/api/session/refresh').expect(200)
        clock.advance(Duration.ofMinutes(1))

        then:
        thief.post('/api/session/refresh').problem == 'SESSION_ENDED'
        victim.post('/api/session/refresh').problem == 'SESSION_ENDED'
    }

    def "after signing out the refresh token is worth nothing"() {
        given:
        def person = buyer()
        def kept = person.cookies.refresh

        when:
        person.delete('/api/session').expect(204)
        person.cookies.refresh = kept

        then:
        person.post('/api/session/refresh').status == 401
    }

    def "a body that misses a field says which"() {
        when:
        def answer = anonymous().post('/api/session', [email: 'a@b.example'])

        then:
        answer.status == 400
        answer.problem == 'INVALID' || answer.problem == 'MALFORMED'
        answer.json.errors*.path == ['password']
    }
}
