package app.gemba.payments

import app.gemba.shared.OutboxConsumer
import java.time.Duration
import java.util.concurrent.ConcurrentLinkedQueue

import static app.gemba.payments.PaymentWorld.eventually

/** Lets deaths happen, wave after wave: all of a wave with the same kill. */
class Crashes implements Closeable {
    /** Where the provider takes each kind of call. */
    private static final Map<String, String> PATHS = [
        CREATE_CHECKOUT: '/v1/checkout', REFUND: '/v1/refunds', TRANSFER: '/v1/transfers', REVERSE_TRANSFER: '/v1/transfers/tr_',
        CREATE_ACCOUNT : '/v1/accounts', LINK_ACCOUNT: '/v1/account_links']

    private final MoneyLab lab
    final List<String> consumers
    private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>()
    private Duration later = Duration.ZERO
    private CrashChild child
    /** It will be needed, and takes its time to start. */
    private CrashChild standby

    Crashes(MoneyLab lab) {
        this.lab = lab
        consumers = lab.beans.getBeansOfType(OutboxConsumer).findAll { it.class.packageName.startsWith('app.gemba.payments') }*.name()
    }

    /** Everything that is not so after the deaths, the restarts, and what people did again. */
    List<String> wrong(List<List<CrashCase>> waves, Duration pause) {
        waves.each { wave ->
            start()
            wave.any { it.fault || it.event } ? oneByOne(wave) : together(wave)
            kill(pause)
        }
        start()
        lab.provider.control('webhooks', [mode: 'normal'])
        lab.provider.control('release', [:])
        quiet()
        def all = waves.flatten() as List<CrashCase>
        all.each { it.again(child.uri) }
        quiet()
        all.collectMany { one -> one.wrong().collect { "$one: $it".toString() } } + books()
    }

    private void start() {
        child = standby ?: another()
        child.go(later)
        lab.provider.server.webhookUrl = child.uri.resolve('/api/payments/webhook')
        standby = another()
    }

    private CrashChild another() {
        new CrashChild(lab.settings + [
            'gemba.jobs.enabled': true, 'gemba.jobs.heartbeat': '500ms', 'gemba.payments.sweep-interval': '300ms',
            'gemba.payments.read-timeout': '30s', 'datasources.default.maximum-pool-size': 40,
            'datasources.default.minimum-idle': 1, 'micronaut.executors.blocking.type': 'thread_per_task'])
    }

    private void kill(Duration pause) {
        child.close()
        lab.provider.reset()
        lab.provider.control('webhooks', [mode: 'lost'])
        if (pause > Duration.ofHours(1)) {
            lab.provider.control('clock', [advanceSeconds: pause.toSeconds()])
        }
        later += pause
    }

    private void together(List<CrashCase> wave) {
        wave.each { child.stopAt(it.point) }
        wave.each { one -> begin(one) }
        reached(wave*.point)
    }

    private void oneByOne(List<CrashCase> wave) {
        wave.each { one ->
            child.stopAt(one.point)
            if (one.fault) {
                disturbed(one)
            } else if (one.event) {
                told(one)
            } else {
                begin(one)
                reached([one.point])
            }
        }
    }

    private void disturbed(CrashCase one) {
        def broken = { lab.provider.ask('requests').count { it.fault == one.fault.kind.toUpperCase() } }
        def before = broken()
        lab.provider.control('faults', [method: 'POST', pathPrefix: PATHS[one.kind], performed: one.fault.kind == 'timeout', times: 1] + one.fault)
        begin(one)
        reached([one.point])
        eventually { assert broken() > before }
    }

    private void told(CrashCase one) {
        lab.provider.control('webhooks', [mode: 'held'])
        // Its own answer would say the same before the notice can.
        def silenced = one.kind == 'TRANSFER' ? [CrashHooks.point(CrashStep.CALLED, 'TRANSFER', one.subject)] : []
        silenced.each { child.stopAt(it) }
        begin(one)
        reached(silenced)
        def event = null
        eventually {
            event = lab.provider.ask('deliveries').findAll { it.state == 'held' && it.type == one.event }
                .find { lab.provider.read("/v1/events/$it.id").toString().contains(one.subject.toString()) }
            assert event
        }
        lab.provider.control('release', [events: [event.id]])
        reached([one.point])
    }

    private void begin(CrashCase one) {
        Thread.ofPlatform().daemon().start {
            try {
                one.act(child.uri)
            } catch (IOException killed) {
                // nobody answers any more
            } catch (Throwable failure) {
                failures << failure
            }
        }
    }

    private void reached(List<String> points) {
        child.awaitStops(points, failures)
    }

    /** Nothing is on its way any more. The clock runs on, because what failed is tried again ever later. */
    private void quiet() {
        eventually {
            child.advance(Duration.ofMinutes(10))
            assert unfinished() == [:]
        }
    }

    private Map<String, Long> unfinished() {
        def names = consumers.collect { "'$it'" }.join(', ')
        [
            operations: "payment_operation where state in ('NEW', 'SENT', 'UNKNOWN')",
            deliveries: "scheduled_tasks where task_name in ($names)",
            notices   : "webhook_event where state = 'NEW'",
            refunds   : "refund where state = 'DUE'",
            payouts   : "payout where state in ('DUE', 'ON_THE_WAY')",
            claims    : "claim where state in ('WAITING', 'DUE', 'ASKED')",
        ].collectEntries { what, from -> [what, lab.rows("select count(*) as n from $from".toString())[0].n as long] }.findAll { it.value }
    }

    private List<String> books() {
        def balance = lab.provider.read('/v1/balance')
        lab.beans.getBean(PaymentBooks).violations() + MoneyScenario.CURRENCIES.findResults { currency ->
            def theirs = ['available', 'pending'].sum { part -> balance[part].findAll { it.currency == currency.toLowerCase() }*.amount.sum() ?: 0 }
            def ours = lab.rows('''select coalesce(sum(b.balance), 0) as sum from ledger_account a join account_balance b on b.account_id = a.id
                where a.currency = ? and a.kind in ('PROVIDER_PENDING', 'PROVIDER_AVAILABLE')''', currency)[0].sum
            ours == theirs ? null : "the provider has $theirs $currency and the ledger $ours".toString()
        }
    }

    /** Whatever became of it, the next begins with a provider that does as it should. */
    void end() {
        child?.close()
        child = null
        lab.provider.reset()
        lab.provider.control('webhooks', [mode: 'lost'])
    }

    @Override
    void close() {
        end()
        standby?.close()
    }
}
