package app.gemba.identity

import app.gemba.GembaSpec
import app.gemba.local.TestServers
import java.time.Duration
import spock.util.concurrent.PollingConditions

class RegistrationSpec extends GembaSpec {
    def polling = new PollingConditions(timeout: 60)
    String email = "${UUID.randomUUID()}@example.test"

    Map signUp(Map named = [:]) {
        [role: 'BUYER', name: 'Bettina Buyer', organisationName: 'Nordlicht Outdoor GmbH', email: email,
         password: 'correct horse battery', acceptTerms: true] + named
    }

    def mails(String to = email) {
        TestServers.mail().messagesTo(to)
    }

    /** The newest mail with that subject, waited for; there must be so many of them. */
    def mail(String subject, int count = 1) {
        polling.eventually { assert mails().count { it.subject() == subject } == count }
        mails().find { it.subject() == subject }
    }

    static String token(mail) {
        mail.links().find { it.contains('token=') }.split('token=')[1]
    }

    def "a newcomer opens the link in the mail and is signed in"() {
        given:
        def newcomer = anonymous()

        when:
        newcomer.post('/api/sign-up', signUp()).expect(202)
        def mail = mail('Confirm your e-mail address')

        then: 'the mail says it in both forms, with a link to the public site'
        mail.text().contains('/verify?token=') && mail.html().contains('/verify?token=')
        mail.links().any { it.startsWith('http://localhost:8080/verify?token=') }

        when:
        newcomer.post('/api/verify-email', [token: token(mail)]).expect(200)

        then:
        with(newcomer.get('/api/me').expect(200).json) {
            name == 'Bettina Buyer'
            role == 'BUYER'
            organisation.name == 'Nordlicht Outdoor GmbH'
        }
    }

    def "nobody signs in before the address is confirmed"() {
        given:
        anonymous().post('/api/sign-up', signUp()).expect(202)

        expect:
        anonymous().post('/api/session', [email: email, password: 'correct horse battery']).problem == 'EMAIL_NOT_VERIFIED'
    }

    def "signing up with a known address looks the same, and only its owner is told"() {
        given:
        buyer(email: email)

        when:
        def known = anonymous().post('/api/sign-up', signUp(password: 'another password', name: 'Somebody Else'))
        def unknown = anonymous().post('/api/sign-up', signUp(email: "${UUID.randomUUID()}@example.test".toString()))

        then:
        known.status == 202 && unknown.status == 202
        known.text == unknown.text
        mail('You already have an account')

        and: 'the account is as it was'
        anonymous().post('/api/session', [email: email, password: 'another password']).status == 401
    }

    def "who never confirmed starts afresh, and the older link is worth nothing"() {
        given:
        anonymous().post('/api/sign-up', signUp(password: 'the first password')).expect(202)
        def older = token(mail('Confirm your e-mail address'))

        when:
        anonymous().post('/api/sign-up', signUp(password: 'the second password')).expect(202)
        def newer = token(mail('Confirm your e-mail address', 2))

        then:
        anonymous().post('/api/verify-email', [token: older]).problem == 'LINK_NOT_VALID'
        anonymous().post('/api/verify-email', [token: newer]).status == 200
        anonymous().post('/api/session', [email: email, password: 'the first password']).status == 401
        anonymous().post('/api/session', [email: email, password: 'the second password']).status == 200
    }

    def "a link works once"() {
        given:
        anonymous().post('/api/sign-up', signUp()).expect(202)
        def link = [token: token(mail('Confirm your e-mail address'))]

        expect:
        anonymous().post('/api/verify-email', link).status == 200
        anonymous().post('/api/verify-email', link).problem == 'LINK_NOT_VALID'
    }

    def "a link to confirm works until #after and not longer"() {
        given:
        anonymous().post('/api/sign-up', signUp()).expect(202)
        def link = [token: token(mail('Confirm your e-mail address'))]

        when:
        clock.advance(after)

        then:
        anonymous().post('/api/verify-email', link).status == status

        where:
        after                  || status
        Duration.ofMinutes(1435) || 200
        Duration.ofHours(24)   || 409
    }

    def "a token is kept as a hash only"() {
        given:
        anonymous().post('/api/sign-up', signUp()).expect(202)
        def secret = token(mail('Confirm your e-mail address'))

        expect:
        sql.firstRow('select count(*) as n from mail_token where token_hash = ?', secret).n == 0
        sql.firstRow('select count(*) as n from mail_token where token_hash = ?', Secrets.hash(secret)).n == 1
    }

    def "sign-up refuses #field"() {
        when:
        def answer = anonymous().post('/api/sign-up', signUp(wrong))

        then:
        answer.status == 400
        answer.json.errors*.path == [field]

        where:
        field              | wrong
        'organisationName' | [organisationName: null]
        'organisationName' | [organisationName: '  ']
        'email'            | [email: 'not an address']
        'password'         | [password: 'too short']
        'acceptTerms'      | [acceptTerms: false]
        'name'             | [name: '']
        'role'             | [role: 'ADMIN']
    }

    def "a representative needs no organisation"() {
        expect:
        anonymous().post('/api/sign-up', signUp(role: 'REPRESENTATIVE', organisationName: null)).status == 202
        mail('Confirm your e-mail address')
    }

    def "a new password ends every session and is announced to its owner"() {
        given:
        def person = buyer(email: email)
        anonymous().post('/api/password-reset', [email: email]).expect(202)
        def link = token(mail('Choose a new password'))

        when:
        anonymous().put('/api/password-reset', [token: link, password: 'a brand new password']).expect(204)

        then:
        person.post('/api/session/refresh').problem == 'SESSION_ENDED'
        anonymous().post('/api/session', [email: email, password: 'correct horse battery']).status == 401
        anonymous().post('/api/session', [email: email, password: 'a brand new password']).status == 200
        mail('Your password was changed')

        and:
        anonymous().put('/api/password-reset', [token: link, password: 'yet another password']).problem == 'LINK_NOT_VALID'
    }

    def "a reset link expires after an hour"() {
        given:
        buyer(email: email)
        anonymous().post('/api/password-reset', [email: email]).expect(202)
        def link = token(mail('Choose a new password'))

        when:
        clock.advance(Duration.ofMinutes(61))

        then:
        anonymous().put('/api/password-reset', [token: link, password: 'a brand new password']).problem == 'LINK_NOT_VALID'
    }

    def "a link to confirm an address resets no password"() {
        given:
        anonymous().post('/api/sign-up', signUp()).expect(202)
        def link = token(mail('Confirm your e-mail address'))

        expect:
        anonymous().put('/api/password-reset', [token: link, password: 'a brand new password']).problem == 'LINK_NOT_VALID'
    }

    def "asking for a reset of an unknown address says nothing and sends nothing"() {
        expect:
        anonymous().post('/api/password-reset', [email: email]).status == 202
        sql.firstRow("select count(*) as n from scheduled_tasks where task_name = 'identity.mail' and convert_from(task_data, 'UTF8') like ?", "%$email%".toString()).n == 0
        mails().empty
    }

    def "two people who sign up with one address at the same time make one account"() {
        when:
        def answers = (1..6).collect { java.util.concurrent.CompletableFuture.supplyAsync { anonymous().post('/api/sign-up', signUp()).status } }*.join()

        then:
        answers.every { it in [202, 429] } && 202 in answers
        sql.firstRow('select count(*) as n from user_account where lower(email) = lower(?)', email).n == 1
    }
}
