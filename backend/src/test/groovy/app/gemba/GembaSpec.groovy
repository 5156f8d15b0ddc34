package app.gemba

import app.gemba.payments.PaymentProviderForSpecs
import app.gemba.payments.SentRequests
import app.gemba.shared.Ids
import groovy.json.JsonSlurper
import groovy.sql.Sql
import io.micronaut.context.ApplicationContext
import io.micronaut.runtime.server.EmbeddedServer
import javax.sql.DataSource
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource
import spock.lang.Shared
import spock.lang.Specification

/** A spec that talks to the running application over HTTP, as a browser would. Each spec makes its own people. */
abstract class GembaSpec extends Specification {
    @Shared EmbeddedServer app = TestApp.shared()
    /** Whatever this spec makes has a later id. */
    @Shared UUID began = Ids.next()

    def cleanup() {
        clock.reset()
    }

    /**
     * Whatever a spec has made us send to the payment provider must be something that the provider takes. Its admins go:
     * every admin is told of everything, and with those of all specs that would be most of what a run does.
     */
    def cleanupSpec() {
        if (app.running) {
            sql.executeUpdate("update user_account set role = 'REPRESENTATIVE' where role = 'ADMIN' and id > $began")
        }
        def violations = SentRequests.violations()
        assert violations == []
    }

    /** The payment provider of the application that this spec talks to. */
    PaymentProviderForSpecs paymentProvider() {
        PaymentProviderForSpecs.shared()
    }

    ApplicationContext getBeans() {
        app.applicationContext
    }

    MovableClock getClock() {
        beans.getBean(MovableClock)
    }

    Sql getSql() {
        new Sql(DelegatingDataSource.unwrapDataSource(beans.getBean(DataSource)))
    }

    Browser anonymous() {
        new Browser(app.URI)
    }

    Browser buyer(Map named = [:]) {
        signedIn('BUYER', [organisationName: 'Nordlicht Outdoor GmbH', name: 'Bettina Buyer'] + named)
    }

    Browser representative(Map named = [:]) {
        signedIn('REPRESENTATIVE', [name: 'Li Wei'] + named)
    }

    Browser admin(Map named = [:]) {
        signedIn('ADMIN', [name: 'Ada Admin'] + named)
    }

    private Browser signedIn(String role, Map named) {
        def person = [email: "${UUID.randomUUID()}@example.test".toString(), password: 'correct horse battery'] + named
        People.verified(beans, role, person)
        def browser = anonymous()
        browser.post('/api/session', [email: person.email, password: person.password]).expect(200)
        browser.me = browser.get('/api/me').expect(200).json
        browser
    }

    static parse(String json) {
        new JsonSlurper().parseText(json)
    }
}
