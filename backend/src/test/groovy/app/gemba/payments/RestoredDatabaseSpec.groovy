package app.gemba.payments

import app.gemba.GembaSpec
import app.gemba.bookings.BookingWorld
import app.gemba.payments.alarms.AlarmKind
import app.gemba.payments.alarms.Alarms
import app.gemba.payments.provider.Installation
import java.time.Duration

import static app.gemba.payments.PaymentWorld.eventually

/** The ledger is behind the provider, because our database was restored from an older backup. */
class RestoredDatabaseSpec extends GembaSpec {
    private static final String SETTLED = 'The books were brought in order by hand'

    def bookings = new BookingWorld(this)
    def world = new PaymentWorld(this)
    def catchUp = beans.getBean(CatchUp)
    def boss = admin()

    /** Other specs have made things in the name of operations that never were. */
    def setup() {
        catchUp.run()
        settleAll()
    }

    def cleanup() {
        settleAll()
        world.provider.reset()
    }

    def "F43 what was done before the restore is taken over before anything is sent, and not sent again"() {
        given: 'a refund that the backup knows as decided and not sent, and that was made long ago'
        def deal = bookings.funded()
        world.provider.control('webhooks', [mode: 'lost'])
        def decided = decidedAndNotSent(deal)
        def made = refundAtTheProvider(deal, decided.id, 70_050)
        world.provider.control('clock', [advanceSeconds: Duration.ofDays(3).toSeconds()])

        when: 'we start'
        clock.advance(Duration.ofDays(3))
        catchUp.forget()
        world.sweep()

        then:
        world.operation(deal, 'REFUND').state == 'SUCCEEDED'
        world.operation(deal, 'REFUND').external_id == made
        refundCalls(deal).findAll { it.idempotency_key }.empty
        world.amounts(deal).refunded == 70_050
        world.violations == []
    }

    def "F43 what the provider made and we have lost stops all sending until somebody has settled it"() {
        given: 'a refund of which nothing is left here'
        def deal = bookings.funded()
        world.provider.control('webhooks', [mode: 'lost'])
        def made = refundAtTheProvider(deal, UUID.randomUUID(), 70_050)

        when: 'we start'
        catchUp.forget()

        then:
        !catchUp.allowed()
        with(boss.get('/api/admin/money/lost').expect(200).json.items) {
            it*.externalId == [made]
            it[0].kind == 'REFUND'
            it[0].bookingId == deal.id
            it[0].amount == [minor: 70_050, currency: 'USD']
        }
        beans.getBean(Alarms).open().any { it.kind() == AlarmKind.SENDING_OFF && it.subject() == made }

        when: 'the buyer decides the same again, and somebody else wants to pay'
        deal.buyer.post("$deal.path/cancel", [reason: 'Plans changed', version: deal.version]).expect(200)
        def other = bookings.agreed()

        then: 'neither is sent'
        other.buyer.post("$other.path/payment").problem == 'PROVIDER_UNAVAILABLE'
        world.sweep()
        world.operation(deal, 'REFUND').state == 'NEW'
        refundCalls(deal).findAll { it.idempotency_key }.empty

        when:
        settle(made)

        then: 'to settle it again changes nothing'
        settle(made, 'Somebody else has done it in the meantime')
        sql.rows("select reason from lost_operation where external_id = $made")*.reason == [SETTLED]

        and: 'what was decided again counts as done by what the provider has, and the rest goes on'
        world.operation(deal, 'REFUND').external_id == made
        catchUp.allowed()
        boss.get('/api/admin/money/lost').json.items == []
        world.page(other)
        refundsMade(deal) == 1
        world.amounts(deal).refunded == 70_050
        world.violations == []

        when: 'the buyer\'s bank sends it back'
        world.provider.control("fail/$made", [:])
        beans.getBean(ProviderSync).refund(made)

        then: 'we hear of it, although the operation that it names is lost'
        world.refund(deal).state == 'FAILED'
        world.violations == []
    }

    def "F43 a payment that came to a page of which we have lost everything is found, too"() {
        given:
        def deal = bookings.agreed()
        world.provider.control('webhooks', [mode: 'lost'])
        def operation = UUID.randomUUID()
        def page = world.provider.write('/v1/checkout/sessions', [
            mode: 'payment', success_url: 'http://gemba.test/', 'line_items[0][quantity]': 1,
            'line_items[0][price_data][currency]': 'usd', 'line_items[0][price_data][unit_amount]': 5_000,
            'line_items[0][price_data][product_data][name]': 'A visit'] + marks(deal, operation, 'payment_intent_data[metadata]'))
        world.provider.pay(page.url)

        when:
        catchUp.run()

        then:
        boss.get('/api/admin/money/lost').json.items*.kind == ['PAYMENT']
    }

    def "F43 what others make on the same account of the provider is none of our business"() {
        given:
        world.provider.control('webhooks', [mode: 'lost'])
        world.provider.foreignRefund()

        when:
        catchUp.forget()

        then:
        catchUp.allowed()
    }

    def "as long as the provider does not answer after a start nothing is sent"() {
        given:
        world.provider.control('faults', [method: 'GET', pathPrefix: '/v1/payment_intents', kind: 'status', status: 503])
        catchUp.forget()

        expect:
        !catchUp.allowed()
        catchUp.allowed()
    }

    def "a settlement needs a reason, and something to settle"() {
        expect:
        boss.post('/api/admin/money/lost/re_nothing/settle', [reason: 'too short']).status == 400
        boss.post('/api/admin/money/lost/re_nothing/settle', [reason: 'There is no such refund at all']).status == 404
    }

    private void settleAll() {
        sql.rows('select external_id from lost_operation where settled_at is null').each { settle(it.external_id as String) }
    }

    private void settle(String external, String reason = SETTLED) {
        boss.post("/api/admin/money/lost/$external/settle", [reason: reason]).expect(200)
    }

    /** The buyer has cancelled, and the worker has not come to it yet. */
    private Map decidedAndNotSent(deal) {
        sql.execute("""create function spec_no_worker() returns trigger language plpgsql as
            'begin new.next_attempt_at := new.created_at + interval ''1 day'';
             new.leased_until := new.created_at + interval ''1 day''; return new; end'""")
        sql.execute("""create trigger spec_no_worker before insert on payment_operation for each row
            when (new.booking_id = '${deal.id}'::uuid) execute function spec_no_worker()""".toString())
        deal.buyer.post("$deal.path/cancel", [reason: 'Plans changed', version: deal.version]).expect(200)
        sql.execute('drop trigger spec_no_worker on payment_operation')
        sql.execute('drop function spec_no_worker')
        world.operation(deal, 'REFUND')
    }

    private String refundAtTheProvider(deal, UUID operation, long amount) {
        def payment = sql.firstRow("select id from payment where booking_id = ${deal.bookingId.value()}").id
        world.provider.write('/v1/refunds', [payment_intent: payment, amount: amount] + marks(deal, operation, 'metadata')).id
    }

    private Map marks(deal, UUID operation, String where) {
        [("${where}[operation_id]".toString()): operation, ("${where}[booking_id]".toString()): deal.id,
         ("${where}[installation_id]".toString()): beans.getBean(Installation).id()]
    }

    private List<Map> refundCalls(deal) {
        world.provider.calls('POST', '/v1/refunds').findAll { it.toString().contains(deal.id) }
    }

    private int refundsMade(deal) {
        def payment = sql.firstRow("select id from payment where booking_id = ${deal.bookingId.value()}").id
        world.provider.read("/v1/refunds?payment_intent=$payment").data.size()
    }
}
