package app.gemba.payments

import app.gemba.Browser
import app.gemba.MovableClock
import app.gemba.payments.reconciliation.Books
import app.gemba.shared.OutboxConsumer
import groovy.json.JsonSlurper
import io.micronaut.context.ApplicationContext
import io.micronaut.runtime.server.EmbeddedServer
import java.time.Duration
import java.util.concurrent.ConcurrentLinkedQueue
import spock.util.concurrent.PollingConditions

/** Lets many die with the same kill, starts the application again, and tells what is not right afterwards. */
class Crashes implements Closeable {
    /** Where the provider takes each kind of call. */
    private static final Map<String, String> PATHS = [
        CREATE_CHECKOUT: '/v1/checkout', REFUND: '/v1/refunds', TRANSFER: '/v1/transfers', REVERSE_TRANSFER: '/v1/transfers/tr_',
        CREATE_ACCOUNT : '/v1/accounts', LINK_ACCOUNT: '/v1/account_links', UPLOAD_EVIDENCE: '/v1/files',
        SUBMIT_EVIDENCE: '/v1/disputes/', ACCEPT_CHARGEBACK: '/v1/disputes/',
        OWN_PAYOUT: '/v1/payouts']
    /** Every job that works or sweeps, often; the rest of what a run of specs sets stays. */
    private static final Map<String, Object> BUSY = [
        'gemba.jobs.enabled': true, 'gemba.jobs.heartbeat': '500ms', 'gemba.jobs.polling': '50ms', 'datasources.default.minimum-idle': 1]
    private static final Map<String, Object> SWEEPING = [
        'gemba.payments.sweep-interval': '500ms', 'gemba.payments.chargebacks.sweep-interval': '500ms', 'gemba.payments.notices-interval': '500ms']
    /** Whoever is stopped keeps a thread, and some a connection; a call waits longer for its answer than for the kill. */
    private static final Map<String, Object> ROOMY = [
        'gemba.jobs.threads': 200, 'datasources.default.maximum-pool-size': 100, 'gemba.payments.read-timeout': '50s']

    private final MoneyLab lab
    final List<String> consumers
    private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>()
    private CrashChild child
    /** It will be needed, and takes its time to start. */
    private CrashChild standby
    private int expected
    private ApplicationContext restarted
    /** What the provider told the one that died. */
    private List<String> events = []

    /** @param deaths how many of them are expected, so that nobody stands by after the last */
    Crashes(MoneyLab lab, int deaths) {
        this.lab = lab
        expected = deaths
        consumers = lab.beans.getBeansOfType(OutboxConsumer).findAll { it.class.packageName.startsWith('app.gemba.payments') }*.name()
        standby = another()
    }

    /** Everything that is not so after the deaths, the restart and its jobs, and after what people did again. */
    List<String> wrong(List<CrashCase> cases, Duration pause) {
        child = standby ?: another()
        standby = null
        child.go()
        soon { assert lab.rows('select count(*) as n from scheduled_tasks where picked or execution_time <= now()')[0].n == 0 }
        lab.provider.server.webhookUrl = child.uri.resolve('/api/payments/webhook')
        die(cases)
        kill(pause)
        expected--
        standby = expected > 0 ? another() : null
        def uri = restart(pause)
        quiet()
        def left = books()
        cases.each { it.again(uri) }
        quiet()
        cases*.deal.findAll { it }.each { it.retire() }
        left + cases.collectMany { one -> one.wrong().collect { "$one: $it".toString() } } + books()
    }

    private CrashChild another() {
        new CrashChild(lab.settings + BUSY + ROOMY)
    }

    private void die(List<CrashCase> cases) {
        def (alone, together) = cases.split { it.fault || it.alone }
        alone.each { one ->
            child.stopAt(one.point)
            one.fault ? disturbed(one) : begin(one)
            reached([one.point])
            if (one.fault?.kind == 'timeout') {
                soon { assert lab.provider.ask('faults').empty }
            }
        }
        together.each { child.stopAt(it.point) }
        def (late, early) = together.split { it.last }
        [early, late].each { some ->
            def (notices, calls) = some.split { it.event }
            calls.each { begin(it) }
            told(notices)
            reached(some*.point)
        }
    }

    private void disturbed(CrashCase one) {
        lab.provider.control('faults', [method: 'POST', pathPrefix: PATHS[one.kind], performed: one.fault.kind == 'timeout', times: 1] + one.fault)
        begin(one)
    }

    /** Of all that the provider has to tell, each case hears the one event that it is about. */
    private void told(List<CrashCase> cases) {
        if (cases.empty) {
            return
        }
        // Its own answer would say the same before the notice can.
        def silenced = cases.findAll { it.kind == 'TRANSFER' }.collect { CrashHooks.point(CrashStep.CALLED, it.kind, it.subject) }
        silenced.each { child.stopAt(it) }
        def before = lab.provider.read('/v1/events?limit=1').data[0]?.id
        cases.each { begin(it) }
        reached(silenced)
        List<String> told = []
        soon {
            def happened = lab.provider.server.happenedAfter(before as String)
            told = cases.collect { one ->
                happened.find { it.type() == one.event && it.body().contains(one.subject.toString()) }?.body()
            }
            assert told.every()
        }
        def app = child.uri
        told.each { event -> aside { PaymentProviderForSpecs.deliver(new Browser(app), event) } }
        events.addAll(told)
    }

    private void begin(CrashCase one) {
        def app = child.uri
        aside { one.act(app) }
    }

    private void aside(Closure work) {
        Thread.ofPlatform().daemon().start {
            try {
                work()
            } catch (Throwable failure) {
                // of those that come with the kill, nobody hears
                failures << failure
            }
        }
    }

    private void reached(List<String> points) {
        try {
            child.awaitStops(points, failures)
        } catch (AssertionError missing) {
            def waiting = lab.rows("""select left(w.query, 200) as waits, left(b.query, 200) as behind
                from pg_stat_activity w join pg_stat_activity b on b.pid = any(pg_blocking_pids(w.pid)) where w.datname = current_database()""")
            throw new AssertionError("$missing.message\nWaiting in the database: ${waiting.join('\n')}" as Object)
        }
    }

    private void kill(Duration pause) {
        child.close()
        lab.provider.reset()
        lab.provider.control('webhooks', [mode: 'lost'])
        if (pause > Duration.ofHours(1)) {
            lab.provider.control('clock', [advanceSeconds: pause.toSeconds()])
        }
    }

    /** The application as a machine would start it again: its beans are new, and the dead process left it only what is outside. */
    private URI restart(Duration later) {
        def clock = new MovableClock()
        clock.advance(later)
        restarted = CrashingApp.context(lab.settings + BUSY + SWEEPING, clock, new CrashHooks())
        def uri = restarted.getBean(EmbeddedServer).start().URI
        lab.provider.server.webhookUrl = uri.resolve('/api/payments/webhook')
        lab.provider.control('webhooks', [mode: 'normal'])
        // nobody has told the provider that these were taken
        events.each { lab.provider.control("resend/${new JsonSlurper().parseText(it).id}", [:]) }
        uri
    }

    /** Nothing is on its way any more. The clock runs on, because what failed is tried again ever later. */
    private void quiet() {
        new PollingConditions(timeout: 60, delay: 0.4).eventually {
            restarted.getBean(MovableClock).advance(Duration.ofMinutes(10))
            assert unfinished() == [:]
        }
    }

    private Map<String, Long> unfinished() {
        def names = consumers.collect { "'$it'" }.join(', ')
        [
            operations : "payment_operation where state in ('NEW', 'SENT', 'UNKNOWN')",
            deliveries : "scheduled_tasks where task_name in ($names)",
            notices    : "webhook_event where state = 'NEW'",
            refunds    : "refund where state = 'DUE'",
            payouts    : "payout where state in ('DUE', 'ON_THE_WAY')",
            claims     : "claim where state in ('WAITING', 'DUE', 'ASKED')",
            chargebacks: "chargeback where not settled and evidence not in ('NONE', 'FAILED')",
            ownPayouts : "own_payout where state = 'ASKED'",
            comparisons: 'reconciliation_run where finished_at is null',
        ].collectEntries { what, from -> [what, lab.rows("select count(*) as n from $from".toString())[0].n as long] }.findAll { it.value }
    }

    private List<String> books() {
        def balance = lab.provider.read('/v1/balance')
        lab.beans.getBean(Books).differences()*.toString() + MoneyScenario.CURRENCIES.findResults { currency ->
            def theirs = ['available', 'pending'].sum { part -> balance[part].findAll { it.currency == currency.toLowerCase() }*.amount.sum() ?: 0 }
            def ours = lab.rows('''select coalesce(sum(b.balance), 0) as sum from ledger_account a join account_balance b on b.account_id = a.id
                where a.currency = ? and a.kind in ('PROVIDER_PENDING', 'PROVIDER_AVAILABLE')''', currency)[0].sum
            ours == theirs ? null : "the provider has $theirs $currency and the ledger $ours".toString()
        }
    }

    private static void soon(Closure conditions) {
        new PollingConditions(timeout: 40, delay: 0.02).eventually(conditions)
    }

    /** Whatever became of it, the next begins with a provider that does as it should. */
    void end() {
        child?.close()
        child = null
        restarted?.close()
        restarted = null
        events = []
        failures.clear()
        lab.provider.reset()
        lab.provider.control('webhooks', [mode: 'lost'])
    }

    @Override
    void close() {
        end()
        standby?.close()
    }
}
