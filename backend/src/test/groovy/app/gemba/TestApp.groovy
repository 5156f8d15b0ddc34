package app.gemba

import app.gemba.local.TestServers
import app.gemba.payments.PaymentProviderForSpecs
import io.micronaut.context.ApplicationContext
import io.micronaut.context.RuntimeBeanDefinition
import io.micronaut.runtime.server.EmbeddedServer
import java.nio.file.Files

/** The application of a test run: one for all specs, on the run's own database and index prefix. */
class TestApp {
    private static EmbeddedServer shared

    static synchronized EmbeddedServer shared() {
        if (shared == null) {
            shared = start(TestServers.postgres(), [:])
            PaymentProviderForSpecs.shared().server.webhookUrl = shared.URI.resolve('/api/payments/webhook')
        }
        shared
    }

    /** Another application with settings of its own, for a spec that cannot share one. The spec stops it. */
    static EmbeddedServer start(database, Map<String, Object> own) {
        start(settings(database) + own, new MovableClock())
    }

    static EmbeddedServer start(Map<String, Object> settings, MovableClock clock) {
        context(settings, clock).getBean(EmbeddedServer).start()
    }

    /** All but its server, which starts what happens by itself, too. */
    static ApplicationContext context(Map<String, Object> settings, MovableClock clock, RuntimeBeanDefinition... more) {
        ApplicationContext.builder().environments('test').singletons(clock).beanDefinitions(more).properties(settings).start()
    }

    static Map<String, Object> settings(database) {
        def search = TestServers.elasticsearch()
        def mail = TestServers.mail()
        [
            'micronaut.server.port': -1,
            'datasources.default.url': database.url(),
            'datasources.default.username': database.user(),
            'datasources.default.password': database.password(),
            'datasources.default.maximum-pool-size': 24,
            'gemba.elasticsearch.url': search.url().toString(),
            'gemba.elasticsearch.index-prefix': "${search.indexPrefix()}${Integer.toHexString(database.url().hashCode())}-".toString(),
            'gemba.jobs.polling': '100ms',
            // specs run the timers themselves: a run in the background could still have the time of an earlier spec
            'gemba.booking.timer-interval': '365d',
            'gemba.booking.hold-interval': '365d',
            'gemba.mail.host': mail.smtpHost(),
            'gemba.mail.port': mail.smtpPort(),
            'micronaut.server.client-address-header': Browser.ADDRESS,
            'gemba.session.secure-cookies': false,
            // a spec makes documents when it wants them
            'gemba.documents.interval': '24h',
            'gemba.documents.issuer-name': 'Gemba Visits Ltd',
            'gemba.documents.issuer-address': '1 Example Street; London EC1A 1AA; United Kingdom',
            'gemba.bank-details.keys': "spec:${'5a' * 32}".toString(),
            'gemba.payouts.debtor.name': 'Gemba Marketplace Ltd',
            'gemba.payouts.debtor.iban': 'GB82WEST12345698765432',
            'gemba.payouts.debtor.bic': 'WESTGB2LXXX',
            'gemba.password-hash.memory-kib': 1024,
            'gemba.password-hash.passes': 1,
            'gemba.storage.directory': Files.createTempDirectory('gemba-objects').toString(),
            'micronaut.security.token.jwt.signatures.secret.generator.secret':
                UUID.randomUUID().toString() + UUID.randomUUID(),
        ] + PaymentProviderForSpecs.settings()
    }
}
