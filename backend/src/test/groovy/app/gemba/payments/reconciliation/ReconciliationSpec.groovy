package app.gemba.payments.reconciliation

import app.gemba.Browser
import app.gemba.GembaSpec
import app.gemba.TestApp
import app.gemba.bookings.BookingWorld
import app.gemba.local.TestServers
import app.gemba.payments.PaymentProviderForSpecs
import app.gemba.payments.PaymentWorld
import app.gemba.payments.chargebacks.ChargebackWorld
import io.micrometer.core.instrument.MeterRegistry
import java.time.Duration
import java.time.Instant
import spock.lang.Shared

import static app.gemba.payments.PaymentWorld.eventually

/** Every night the books are held against themselves and against the provider, here in a world of their own. */
class ReconciliationSpec extends GembaSpec {
    static final PATH = '/api/admin/money/reconciliation'

    @Shared PaymentProviderForSpecs ownProvider = new PaymentProviderForSpecs()
    @Shared Browser ada
    @Shared Map cleanNight
    /** Every run has a night of its own, all of them long after whatever a spec made happen. */
    @Shared int night = 100

    def bookings = new BookingWorld(this)
    def world = new PaymentWorld(this)
    def mishaps = new Mishaps(this)

    @Override
    PaymentProviderForSpecs paymentProvider() {
        ownProvider
    }

    def setupSpec() {
        app = TestApp.start(TestServers.freshDatabase(), PaymentProviderForSpecs.settings(ownProvider) + [
            'gemba.payments.reconciliation.nightly': true, 'gemba.payments.reconciliation.at': '00:00',
            'datasources.default.maximum-pool-size': 10])
        ownProvider.server.webhookUrl = app.URI.resolve('/api/payments/webhook')
        ada = admin()
        putOwnMoneyIn()
        def deals = new BookingWorld(this)
        deals.funded()
        deals.cancelled()
        clock.reset()
        deals.closed()
        clock.reset()
        def banks = new ChargebackWorld(this, new PaymentWorld(this))
        [[status: 'won', feeReturned: true], [status: 'won', feeReturned: false], [status: 'lost']].each {
            banks.settled(banks.open(deals.funded()), it.status, it.feeReturned ?: false)
        }
        banks.open(deals.funded())
        sendOwnMoney()
        cleanNight = nextNight()
        clock.reset()
    }

    def cleanup() {
        ownProvider.reset()
        mishaps.undo?.call()
    }

    def cleanupSpec() {
        app.stop()
        ownProvider.server.close()
    }

    def "a world in which everything went its way has no difference, and raises no alarm"() {
        expect:
        cleanNight.steps*.step == ReconciliationStep.values()*.name()
        cleanNight.steps.every { it.finished_at }
        cleanNight.steps.findAll { it.step in ['MOVEMENTS', 'LEDGER', 'BOOKINGS', 'JOURNALS', 'COVERAGE'] }.every { it.compared > 0 }
        cleanNight.differences == []
        cleanNight.alarms == 0
        cleanNight.raised == 0
        // each movement is joined to its journal for good
        cleanNight.unjoined == 0
    }

    def "the night finds #what, and tells every admin"() {
        given:
        def before = nextNight()
        clock.reset()

        when:
        mishaps."$what"()
        def after = nextNight()
        def found = after.differences - before.differences

        then:
        found*.rule as Set == rules as Set

        and: 'a mail to the admins, a metric, and an alarm that stays'
        after.raised == before.raised + 1
        after.alarms == 1
        gauge('gemba.money.reconciliation.differences') == after.open
        eventually { assert mails() == after.raised }

        where:
        what                                           | rules
        'a journal that does not balance'              | ['JOURNAL_UNBALANCED', 'TRIAL_BALANCE', 'BALANCE_DRIFTED']
        'one cause that was posted twice'              | ['JOURNAL_TWICE']
        'an account below zero'                        | ['ACCOUNT_OVERDRAWN', 'BALANCE_DRIFTED']
        'a balance that was written by hand'           | ['BALANCE_DRIFTED']
        'a payment that the ledger has otherwise'      | ['PAYMENTS_DIFFER']
        'money held for a booking that is over'        | ['HELD_AFTER_END']
        'more refunded than was paid'                  | ['REFUNDED_TOO_MUCH', 'PAYMENTS_DIFFER']
        'more paid out than was earned'                | ['PAID_OUT_TOO_MUCH', 'PAYMENTS_DIFFER', 'ACCOUNT_OVERDRAWN', 'BALANCE_DRIFTED']
        'commission before anything was accepted'      | ['COMMISSION_TOO_EARLY', 'PAYMENTS_DIFFER']
        'a fee that nobody covers'                     | ['COVERAGE']
        'a payment of another amount than asked for'   | ['SUSPENSE']
        'a payout that never arrives'                  | ['PAYOUT_STUCK']
        'a call whose end nobody knows'                | ['OPERATION_UNKNOWN']
        'a chargeback that is withdrawn twice'         | ['MOVEMENT_WITHOUT_JOURNAL']
        'money at the provider that is not ours'       | ['MOVEMENT_WITHOUT_JOURNAL', 'PROVIDER_BALANCE']
        'two journals about one movement'              | ['MOVEMENT_TWICE', 'PROVIDER_BALANCE', 'SUSPENSE']
        'a journal over another amount'                | ['MOVEMENT_AMOUNT', 'PROVIDER_BALANCE']
        'a second journal about a movement'            | ['JOURNAL_WITHOUT_MOVEMENT', 'PROVIDER_BALANCE', 'SUSPENSE']
        'a journal that the provider knows nothing of' | ['JOURNAL_WITHOUT_MOVEMENT', 'PROVIDER_BALANCE', 'COVERAGE']
        'a notice that nobody took up'                 | ['NOTICE_UNREAD']
        'a notice about money of the other kind'       | ['NOTICE_PARKED']
    }

    def "a chargeback that came to its end is explained to the minor unit, with the fee that came back and the one that did not"() {
        expect:
        sql.rows("""select j.posting_kind, m.amount, m.fee from provider_movement m join journal j on j.id = m.journal_id
            where m.type = 'adjustment' and m.id <> 'txn_again'""").countBy { "$it.posting_kind $it.amount $it.fee".toString() } ==
            ['CHARGEBACK_WITHDRAWN -70050 1500': 4, 'CHARGEBACK_WON 70050 -1500': 1, 'CHARGEBACK_WON 70050 0': 1]
    }

    def "what the provider did and could not tell us is taken up by night"() {
        given: 'a refund that is on its card'
        def deal = bookings.cancelled()
        eventually { assert world.refund(deal).state == 'DONE' }
        def before = nextNight()
        clock.reset()

        when: 'it comes back days later, and its notice is lost'
        ownProvider.control('webhooks', [mode: 'lost'])
        ownProvider.control("fail/${world.refund(deal).external_id}", [:])
        world.sweep()

        then: 'nothing that is not finished is left to be asked about'
        world.refund(deal).state == 'DONE'

        when:
        def after = nextNight()

        then:
        world.refund(deal).state == 'FAILED'
        gaps(after) == gaps(before)
    }

    def "a difference is explained once by a person, and the very same one raises no alarm again"() {
        given:
        mishaps.'a journal that the provider knows nothing of'()
        nextNight()
        def admin = admin()
        def run = admin.get(PATH).expect(200).json.items[0]
        def report = admin.get("$PATH/$run.id").expect(200).json
        def difference = report.differences.find { it.rule == 'JOURNAL_WITHOUT_MOVEMENT' && it.expected.currency == 'PLN' && !it.note }

        expect: 'amounts with their currency, and what it is about'
        difference.expected == [minor: 8_700, currency: 'PLN']
        difference.found == [minor: 0, currency: 'PLN']
        difference.detail.startsWith('CHARGED ch_')

        when: 'everything is explained'
        report.differences.findAll { !it.note }.each {
            admin.post("$PATH/differences/$it.id/acknowledge", [note: 'Invented by a spec of ours']).expect(200)
        }

        then:
        admin.post("$PATH/differences/$difference.id/acknowledge", [note: 'It is something else']).problem == 'DIFFERENCE_ACKNOWLEDGED'
        openAlarms() == 0

        when:
        def next = nextNight()

        then:
        next.differences.size() >= report.differences.size()
        next.open == 0
        openAlarms() == 0
        gauge('gemba.money.reconciliation.differences') == 0
    }

    def "a run that the provider stops goes on where it was, and says so when that takes hours"() {
        given:
        ownProvider.control('faults', [method: 'GET', pathPrefix: '/v1/balance', kind: 'close', times: 100])
        clock.setTo(Instant.now().plus(Duration.ofDays(++night)))

        when:
        beans.getBean(NightlyReconciliation).run()

        then:
        thrown(RuntimeException)
        with(sql.firstRow('select * from reconciliation_run where finished_at is null')) {
            last_error.contains('Unreachable')
        }
        stopped() == 0

        when: 'nobody can begin another one'
        def refused = admin().post(PATH)

        then:
        refused.problem == 'RUN_UNFINISHED'

        when: 'hours later it still does not end'
        clock.advance(Duration.ofHours(3))
        beans.getBean(NightlyReconciliation).run()

        then:
        thrown(RuntimeException)
        stopped() == 1

        when: 'the provider is there again'
        ownProvider.reset()
        beans.getBean(NightlyReconciliation).run()

        then:
        sql.firstRow('select count(*) n from reconciliation_run where finished_at is null').n == 0
        stopped() == 0
    }

    def "a night has one run, however often and from wherever it is begun"() {
        given:
        clock.setTo(Instant.now().plus(Duration.ofDays(++night)))

        when:
        def threads = (1..8).collect { Thread.start { beans.getBean(NightlyReconciliation).run() } }
        threads*.join()

        then:
        with(sql.firstRow("""select count(*) n, count(finished_at) finished from reconciliation_run
            where cause = 'NIGHTLY' and day = (select max(day) from reconciliation_run)""")) {
            n == 1
            finished == 1
        }
    }

    /** The next night's run, done at once, when nothing is on its way any more but what other specs made fail. */
    private Map nextNight() {
        eventually {
            assert sql.firstRow("select count(*) n from webhook_event where state = 'NEW' and attempts = 0 and event_id not like 'spec%'").n == 0
            assert sql.firstRow("select count(*) n from payment_operation where state in ('NEW', 'SENT')").n == 0
        }
        clock.setTo(Instant.now().plus(Duration.ofDays(++night)))
        beans.getBean(NightlyReconciliation).run()
        def run = sql.firstRow('select * from reconciliation_run order by started_at desc limit 1')
        assert run.finished_at
        [
            steps: sql.rows('select * from reconciliation_step where run_id = ?', run.id)
                .sort { ReconciliationStep.valueOf(it.step) },
            differences: sql.rows('''select rule, subject, currency, expected, found from reconciliation_difference
                where run_id = ?''', run.id).collect { new LinkedHashMap(it) },
            open: sql.firstRow('select count(*) n from reconciliation_difference where run_id = ? and note is null', run.id).n,
            unjoined: sql.firstRow('select count(*) n from provider_movement where journal_id is null').n,
            alarms: openAlarms(),
            raised: raised(),
        ]
    }

    /** By how much each thing is off, whatever else moved meanwhile. */
    private static Map gaps(Map night) {
        night.differences.collectEntries { [[it.rule, it.subject, it.currency], it.found - it.expected] }
    }

    private int openAlarms() {
        sql.firstRow("select count(*) n from money_alarm where kind = 'BOOKS_DIFFER' and cleared_at is null").n
    }

    private int stopped() {
        sql.firstRow("select count(*) n from money_alarm where kind = 'RECONCILIATION_STOPPED' and cleared_at is null").n
    }

    /** How often the metric says that the books differed. */
    private int raised() {
        beans.getBean(MeterRegistry).find('gemba.money.alarms').tag('kind', 'BOOKS_DIFFER').counter()?.count() ?: 0
    }

    private int mails() {
        TestServers.mail().messagesTo(ada.me.email as String).count { it.subject().contains('the books differ') }
    }

    private double gauge(String name) {
        beans.getBean(app.gemba.payments.desk.MoneyMetrics).forget()
        beans.getBean(MeterRegistry).get(name).gauge().value()
    }

    /** To our bank, which takes one payout and refuses another. */
    private void sendOwnMoney() {
        def path = '/api/admin/money/own-payouts'
        def states = { ada.get(path).json.payouts*.state as Set }
        2.times { ada.post(path, [key: UUID.randomUUID(), amount: [minor: 100, currency: 'USD'], reason: 'To see that it can']).expect(200) }
        eventually { assert states() == ['ON_THE_WAY'] as Set }
        def (one, other) = ada.get(path).json.payouts*.externalId
        ownProvider.control("arrive/$one", [:])
        ownProvider.control("fail/$other", [reason: 'account_closed'])
        eventually { assert states() == ['ARRIVED', 'FAILED'] as Set }
    }

    /** What the provider keeps of each payment is ours to put in before it is earned. */
    private void putOwnMoneyIn() {
        adjust('OWN_MONEY_TO_BANK', 100_000_00, null)
        ownProvider.control('webhooks', [mode: 'lost'])
        def charge = ownProvider.charge(ownProvider.foreignPayment(10_000_00, Mishaps.QUICK_CARD))
        ownProvider.control('webhooks', [mode: 'normal'])
        def movement = ownProvider.read("/v1/balance_transactions/${ownProvider.read("/v1/charges/$charge").balance_transaction}")
        adjust('OWN_MONEY_TO_PROVIDER', movement.net as long, movement.id as String)
    }

    private void adjust(String kind, long minor, String movement) {
        def path = '/api/admin/money/adjustments'
        def proposed = ada.post(path, [kind: kind, amount: [minor: minor, currency: 'USD'], movementId: movement,
                                       reason: 'What we begin with, by decision of the owners']).expect(201).json
        admin(name: 'Otto Operator').post("$path/$proposed.id/release").expect(200)
    }
}
