package app.gemba.identity

import app.gemba.GembaSpec
import java.time.Duration

class RateLimitSpec extends GembaSpec {
    String email = "${UUID.randomUUID()}@example.test"

    def guess(browser = anonymous()) {
        browser.post('/api/session', [email: email, password: 'not the password'])
    }

    def "the eleventh wrong password for one address waits, from wherever it comes"() {
        given:
        buyer(email: email)

        expect:
        (1..10).every { guess().status == 401 }

        when:
        def answer = guess()

        then:
        answer.status == 429
        answer.problem == 'TOO_MANY_REQUESTS'
        (answer.header('retry-after') as int) in 1..91

        and: 'even the right one has to wait, and then works'
        anonymous().post('/api/session', [email: email, password: 'correct horse battery']).status == 429
        clock.advance(Duration.ofMinutes(3))
        anonymous().post('/api/session', [email: email, password: 'correct horse battery']).status == 200
    }

    def "signing in rightly costs nothing"() {
        given:
        buyer(email: email)

        expect:
        (1..12).every { anonymous().post('/api/session', [email: email, password: 'correct horse battery']).status == 200 }
    }

    def "one network address cannot try many accounts"() {
        given:
        def thief = anonymous()

        when:
        def answers = (1..102).collect { thief.post('/api/verify-email', [token: "guess $it".toString()]).status }

        then:
        answers.take(60).every { it == 409 }
        answers.last() == 429

        and: 'others are not held up'
        anonymous().post('/api/verify-email', [token: 'guess']).status == 409
    }

    def "one address gets no flood of mails"() {
        given:
        buyer(email: email)

        expect:
        (1..5).every { anonymous().post('/api/password-reset', [email: email]).status == 202 }
        anonymous().post('/api/password-reset', [email: email.toUpperCase()]).status == 429
    }

    def "the counters hold no addresses"() {
        given:
        guess()

        expect:
        sql.rows('select id from rate_bucket').every { !it.id.contains(email) }
    }
}
