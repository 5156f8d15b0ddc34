package app.gemba.payments

import app.gemba.GembaSpec
import app.gemba.bookings.BookingWorld
import app.gemba.payments.provider.PaymentProvider
import app.gemba.payments.provider.ProviderFacts
import io.micronaut.transaction.TransactionOperations
import java.sql.Connection
import java.time.Duration
import java.time.Instant

import static app.gemba.payments.PaymentWorld.eventually

/** Six notices about one booking can come in 720 orders. Each order is played on the same state, which is taken back after it. */
class NoticeOrderSpec extends GembaSpec {
    private static final List<String> TYPES = ['checkout.session.completed', 'payment_intent.succeeded', 'charge.updated',
                                               'refund.created', 'refund.failed', 'transfer.created']

    def bookings = new BookingWorld(this)
    def world = new PaymentWorld(this)
    def inbox = beans.getBean(WebhookInbox)
    private Connection connection
    private List<String> order = []
    private Map<Map, List<String>> ends = [:]
    private int orders

    def cleanup() {
        world.provider.reset()
    }

    def "F03 a payment, its refund and its payout are booked the same in all 720 orders of their notices"() {
        given: 'half of it goes back and half of it to the representative; we never heard what the provider answered'
        def deal = bookings.agreed()
        def page = world.page(deal)
        world.pay(deal)
        world.account(deal.representative)
        world.provider.control('webhooks', [mode: 'lost'])
        unanswered('/v1/refunds')
        unanswered('/v1/transfers')
        clock.setTo(Instant.parse(deal.json.visit.startAt).minus(Duration.ofHours(36)))
        deal.buyer.post("$deal.path/cancel", [reason: 'Plans changed', version: deal.version]).expect(200)
        eventually { assert states(deal) == ['UNKNOWN', 'UNKNOWN'] }
        def refund = madeFor(deal, '/v1/refunds?payment_intent=' + payment(deal))
        def transfer = madeFor(deal, "/v1/transfers?transfer_group=booking_$deal.id")
        world.provider.control("fail/$refund", [:])
        def objects = ['checkout.session': page.tokenize('/').last().tokenize('?#').first(), payment_intent: payment(deal),
                       charge: world.provider.charge(payment(deal)), refund: refund, transfer: transfer]
        def notices = TYPES.collectEntries { [it, notice(it, objects)] }

        when:
        beans.getBean(TransactionOperations).executeWrite { status ->
            connection = status.connection as Connection
            everyOrder(notices, deal)
            status.setRollbackOnly()
        }

        then:
        orders == 720
        ends.size() == 1
        with(ends.keySet().first()) {
            operations.every { it.state == 'SUCCEEDED' }
            refunds*.state == ['FAILED']
            payouts*.state == ['PAID']
        }
        world.violations == []

        when: 'nothing is taken back any more'
        beans.getBean(ProviderSync).refund(refund)
        beans.getBean(ProviderSync).transfer(transfer)

        then:
        states(deal) == ['SUCCEEDED', 'SUCCEEDED']
        world.violations == []
    }

    private List<String> states(deal) {
        ['REFUND', 'TRANSFER'].collect { world.operation(deal, it)?.state }
    }

    private void everyOrder(Map<String, Closure> left, deal) {
        if (left.isEmpty()) {
            orders++
            run('set constraints all immediate')
            def end = end(deal)
            ends.putIfAbsent(end, order.toList())
            run('set constraints all deferred')
            return
        }
        left.each { type, come ->
            def before = connection.setSavepoint()
            order << type
            come()
            everyOrder(left - [(type): come], deal)
            order.removeLast()
            connection.rollback(before)
        }
    }

    /** What the provider's notice does when it comes, and is worked on. */
    private Closure notice(String type, Map objects) {
        def object = objects.find { type.startsWith("$it.key.") }.value as String
        def body = PaymentProviderForSpecs.notice(type, object)
        def signature = PaymentProviderForSpecs.signature(body, Instant.now().epochSecond, PaymentProviderForSpecs.SECRET)
        def told = beans.getBean(PaymentProvider).verified(body.bytes, signature).orElseThrow()
        assert told.topic() != ProviderFacts.Topic.OTHER
        return {
            inbox.take(told, body.bytes)
            inbox.on(new WebhookReceived(told.id()))
            assert rows('select state from webhook_event where event_id = ?', told.id())*.state == ['DONE']
        }
    }

    /** All that our books say of the booking. */
    private Map end(deal) {
        def id = deal.bookingId.value()
        [
            journals  : rows('''select j.posting_kind, a.kind, l.currency, l.amount from journal j
                join journal_line l on l.journal_id = j.id join ledger_account a on a.id = l.account_id
                where j.booking_id = ? order by 1, 2, 3, 4''', id),
            operations: rows('select kind, state, external_id from payment_operation where booking_id = ? order by kind', id),
            payments  : rows('select state, amount from payment where booking_id = ?', id),
            refunds   : rows('select state, amount, external_id from refund where booking_id = ?', id),
            payouts   : rows('select state, amount, external_id from payout where booking_id = ?', id),
            booking   : rows('select status from booking where id = ?', id),
        ]
    }

    private void unanswered(String path) {
        world.provider.control('faults', [method: 'POST', pathPrefix: path, kind: 'status', status: 500, performed: true, times: 1])
    }

    private String madeFor(deal, String list) {
        def made = world.provider.read(list).data
        assert made.size() == 1
        made[0].id
    }

    private String payment(deal) {
        sql.firstRow('select id from payment where booking_id = ?', deal.bookingId.value()).id
    }

    /** In the transaction that is taken back. */
    private List<Map> rows(String query, Object... values) {
        def statement = connection.prepareStatement(query)
        try {
            values.eachWithIndex { value, i -> statement.setObject(i + 1, value) }
            def result = statement.executeQuery()
            def names = (1..result.metaData.columnCount).collect { result.metaData.getColumnLabel(it) }
            List<Map> rows = []
            while (result.next()) {
                rows << names.collectEntries { [it, result.getObject(it)] }
            }
            rows
        } finally {
            statement.close()
        }
    }

    private void run(String command) {
        connection.createStatement().withCloseable { it.execute(command) }
    }
}
