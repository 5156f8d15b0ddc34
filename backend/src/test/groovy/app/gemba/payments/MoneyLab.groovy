package app.gemba.payments

import app.gemba.Browser
import app.gemba.MovableClock
import app.gemba.People
import app.gemba.TestApp
import app.gemba.bookings.BookingCallers
import app.gemba.bookings.BookingWorld
import app.gemba.identity.Caller
import app.gemba.identity.Role
import app.gemba.identity.UserId
import app.gemba.local.Database
import app.gemba.local.TestServers
import groovy.json.JsonOutput
import groovy.sql.Sql
import groovy.transform.CompileStatic
import io.micronaut.context.ApplicationContext
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource
import io.micronaut.runtime.server.EmbeddedServer
import java.sql.Connection
import java.sql.PreparedStatement
import java.sql.ResultSet
import java.time.Duration
import java.util.concurrent.ConcurrentHashMap
import javax.sql.DataSource

/**
 * An application in which nothing happens by itself, with a database and a provider of its own: whoever uses it
 * delivers every message. Its bookings are copies of one that was brought to its agreement through the API.
 */
class MoneyLab implements Closeable {
    /** A card whose money can be used at once. */
    private static final String AT_ONCE = '4000000000000077'
    private static final String PASSWORD = 'correct horse battery'

    final PaymentProviderForSpecs provider = new PaymentProviderForSpecs()
    final Map<String, Object> settings
    final EmbeddedServer app
    final Sql sql
    private final Connection connection
    private final Map<String, Map<String, String>> sessions = new ConcurrentHashMap<>()
    private final BookingWorld.Deal pattern
    final Caller buyer
    final Browser adminBrowser
    final Caller admin

    MoneyLab(Database database = TestServers.freshDatabase()) {
        settings = TestApp.settings(database) + [
            'gemba.jobs.enabled': false,
            'datasources.default.minimum-idle': 1,
            'gemba.payments.api-base': provider.server.url().toString(),
        ]
        app = TestApp.start(settings, new MovableClock())
        sql = new Sql(DelegatingDataSource.unwrapDataSource(beans.getBean(DataSource)))
        connection = sql.dataSource.connection
        pattern = new BookingWorld(this).agreed()
        buyer = BookingCallers.of(pattern.buyer)
        adminBrowser = person('ADMIN', 'Ada Admin')
        admin = BookingCallers.of(adminBrowser)
        provider.control('webhooks', [mode: 'lost'])
        sql.executeUpdate('update booking set timer_at = null')
        // Whether little is sent at once depends on what else waits just then, and that on when it was heard of.
        sql.executeUpdate('update payout_route set min_minor = 0')
        MoneyScenario.CURRENCIES.each { fillUp(it) }
        clock.advance(Duration.ofMinutes(2))
        beans.getBean(PaymentSweep).run()
        clock.reset()
    }

    /** A refund is more than its payment brought in, by the provider's fee, so there has to be something already. */
    private void fillUp(String currency) {
        def page = beans.getBean(Payments).pay(buyer, agreed(currency, 90_000_000, 1, []).booking)
        assert provider.pay(page, AT_ONCE).outcome == 'paid'
    }

    @CompileStatic
    ApplicationContext getBeans() {
        app.applicationContext
    }

    @CompileStatic
    MovableClock getClock() {
        beans.getBean(MovableClock)
    }

    Browser anonymous() {
        new Browser(app.URI)
    }

    Browser buyer(Map named = [:]) {
        person('BUYER', 'Bettina Buyer')
    }

    Browser representative(Map named = [:]) {
        person('REPRESENTATIVE', 'Li Wei')
    }

    private Browser person(String role, String name) {
        def email = "${UUID.randomUUID()}@example.test".toString()
        People.verified(beans, role, [email: email, password: PASSWORD, name: name,
                                      organisationName: role == 'BUYER' ? 'Nordlicht Outdoor GmbH' : null])
        signedIn(app.URI, email)
    }

    /** Somebody of this lab, at one of its applications. */
    static Browser signedIn(URI app, String email) {
        def browser = new Browser(app)
        browser.post('/api/session', [email: email, password: PASSWORD]).expect(200)
        browser.me = browser.get('/api/me').expect(200).json
        browser
    }

    Browser buyerAt(URI app) {
        at(app, pattern.buyer.me.email as String)
    }

    Browser adminAt(URI app) {
        at(app, adminBrowser.me.email as String)
    }

    /** The representative of one of the copies, who has the pattern's password. */
    Browser representativeAt(URI app, MoneyDeal deal) {
        at(app, mail(deal.representative))
    }

    /** Signs in once, as one who does it all the time is kept out. */
    private Browser at(URI app, String email) {
        def session = sessions.computeIfAbsent("$app $email".toString()) { signedIn(app, email).cookies }
        def browser = new Browser(app)
        browser.cookies.putAll(session)
        browser
    }

    private static String mail(UUID person) {
        "$person@example.test"
    }

    /** An agreed booking with a representative of its own, who has no account yet. Amounts are minor units. */
    MoneyDeal agreed(String currency, long dayRate, int days, List<Long> expenses) {
        def deal = new MoneyDeal(this, UUID.randomUUID(), UUID.randomUUID(), currency, dayRate * days, expenses.sum(0L) as long)
        def quote = UUID.randomUUID()
        def lines = expenses.collect {
            [kind: 'TRAVEL', description: 'Train', amount: [minor: it, currency: currency], bought: false]
        }
        def from = UUID.fromString(pattern.id)
        connection.autoCommit = false
        try {
            copy('user_account', "id = '${pattern.representative.me.id}'", [id: deal.representative, email: mail(deal.representative)])
            copy('representative', "id = '${pattern.representative.me.id}'", [id: deal.representative])
            copy('booking', "id = '$from'", [id: deal.id, status: 'OPEN', quote_id: null])
            copy('quote', "booking_id = '$from'", [id: quote, booking_id: deal.id, representative_id: deal.representative,
                currency: currency, man_days: days, day_rate_minor: dayRate, fee_minor: dayRate * days, expenses: lines])
            update("""
                update booking set status = 'AGREED', quote_id = ?, representative_id = ?,
                    brief = jsonb_set(brief, '{currency}', to_jsonb(?::text)),
                    deadline_at = ?::timestamptz, timer_at = ?::timestamptz
                where id = ?""", quote, deal.representative, currency, *([clock.instant().plus(Duration.ofHours(24)).toString()] * 2), deal.id)
            connection.commit()
        } finally {
            connection.autoCommit = true
        }
        deal
    }

    /** Rows again, with other values in some columns. */
    @CompileStatic
    private void copy(String table, String where, Map changes) {
        update("insert into $table select (jsonb_populate_record(t, ?::jsonb)).* from $table t where $where".toString(),
            JsonOutput.toJson(changes))
    }

    /** Without the questions about parameters that Groovy's own SQL asks the server each time. */
    @CompileStatic
    int update(String change, Object... values) {
        try (def statement = prepared(change, values)) {
            statement.executeUpdate()
        }
    }

    @CompileStatic
    List<Map> rows(String query, Object... values) {
        try (def statement = prepared(query, values)) {
            def result = statement.executeQuery()
            List<Map> rows = []
            while (result.next()) {
                rows << row(result)
            }
            rows
        }
    }

    @CompileStatic
    private static Map row(ResultSet result) {
        Map row = [:]
        for (int column = 1; column <= result.metaData.columnCount; column++) {
            row[result.metaData.getColumnLabel(column)] = result.getObject(column)
        }
        row
    }

    @CompileStatic
    private PreparedStatement prepared(String text, Object[] values) {
        def statement = connection.prepareStatement(text)
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i])
        }
        statement
    }

    Caller caller(MoneyDeal deal) {
        new Caller(new UserId(deal.representative), Role.REPRESENTATIVE, null)
    }

    @Override
    void close() {
        connection.close()
        app.close()
        provider.server.close()
    }
}
