package app.gemba.identity

import app.gemba.GembaSpec
import app.gemba.Browser
import app.gemba.TestApp
import app.gemba.local.TestServers
import spock.lang.AutoCleanup
import spock.lang.Shared

class ConfigSpec extends GembaSpec {
    @Shared @AutoCleanup('stop') own = TestApp.start(TestServers.freshDatabase(), [
        'gemba.demo-logins': [
            [role: 'BUYER', name: 'Bettina Buyer', email: 'buyer@demo.example', password: 'a demo password'],
            [role: 'ADMIN', name: 'Ada Admin', email: 'admin@demo.example', password: 'another demo password'],
        ],
        'gemba.bootstrap-admin.email': 'first@example.test',
        'gemba.bootstrap-admin.password': 'the first admin password',
        'gemba.session.secure-cookies': true,
    ])

    def "everybody may know the currencies, the commission and the limits; nobody is offered a login"() {
        when:
        def config = anonymous().get('/api/config').expect(200).json

        then:
        config.currencies == ['USD', 'EUR', 'GBP', 'JPY', 'PLN', 'CAD', 'CHF']
        config.commissionPercent == 12
        [config.latePenaltyPercent, config.latePenaltyMax] == [5, 25]
        config.limits.photoBytes == 15_000_000
        config.demoLogins == []
    }

    def "a demo installation offers its logins in their order"() {
        expect:
        new Browser(own.URI).get('/api/config').json.demoLogins*.email == ['buyer@demo.example', 'admin@demo.example']
    }

    def "a new installation gets its first admin from the configuration"() {
        given:
        def browser = new Browser(own.URI)

        expect:
        browser.post('/api/session', [email: 'first@example.test', password: 'the first admin password'])
            .expect(200).json.role == 'ADMIN'
    }

    def "behind TLS the cookies are secure and the browser is told to stay there"() {
        when:
        def answer = new Browser(own.URI)
            .post('/api/session', [email: 'first@example.test', password: 'the first admin password'])

        then:
        answer.response.headers().allValues('set-cookie').every { it.contains('Secure') }
        answer.header('strict-transport-security').startsWith('max-age=31536000')
        anonymous().get('/api/config').header('strict-transport-security') == null
    }
}
