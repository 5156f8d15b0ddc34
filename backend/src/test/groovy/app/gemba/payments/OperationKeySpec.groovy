package app.gemba.payments

import app.gemba.GembaSpec
import app.gemba.bookings.BookingWorld
import app.gemba.payments.operations.Operations
import app.gemba.payments.provider.PaymentProvider
import app.gemba.payments.provider.ProviderAnswer
import app.gemba.payments.provider.ProviderCall
import app.gemba.shared.Money
import io.micronaut.transaction.TransactionOperations
import java.time.Duration
import java.util.concurrent.Callable
import java.util.concurrent.Executors

import static app.gemba.payments.PaymentWorld.eventually

/** The keys of our calls: one per intention and generation, never for another call, never by two workers at once. */
class OperationKeySpec extends GembaSpec {
    def bookings = new BookingWorld(this)
    def world = new PaymentWorld(this)

    def cleanup() {
        world.provider.reset()
    }

    def "F15 an operation whose amount was changed after it was committed never reaches the provider"() {
        given:
        def deal = bookings.funded()
        world.provider.control('webhooks', [mode: 'lost'])
        world.provider.control('faults', [method: 'POST', pathPrefix: '/v1/refunds', kind: 'status', status: 503, times: 1])
        cancel(deal)
        eventually { assert world.operation(deal, 'REFUND').state == 'UNKNOWN' }
        def calls = refundCalls(deal).size()

        when:
        sql.executeUpdate("""update payment_operation set request_json = replace(request_json, '70050', '80050')
            where kind = 'REFUND' and booking_id = ${deal.bookingId.value()}""")
        clock.advance(Duration.ofMinutes(5))
        world.sweep()

        then:
        world.operation(deal, 'REFUND').error_code == 'request_changed'
        refundCalls(deal).size() == calls
        refundsMade(deal) == 0

        cleanup: 'nobody else has to wait for it'
        sql.executeUpdate("""update payment_operation set next_attempt_at = now() + interval '10 years'
            where kind = 'REFUND' and booking_id = ${deal.bookingId.value()}""")
    }

    def "F15 the same intention with another amount is refused before it is committed"() {
        given:
        def booking = UUID.randomUUID()
        def operations = beans.getBean(Operations)
        def intend = { long amount ->
            operations.intend(new Operations.Purpose(booking, null, 'spec', 1),
                new ProviderCall.Refund(booking, 'pi_spec', Money.of(amount, 'USD')))
        }

        when:
        beans.getBean(TransactionOperations).executeWrite {
            assert intend(1_000) == intend(1_000)
            intend(2_000)
        }

        then:
        def refusal = thrown(IllegalStateException)
        refusal.message.contains('another amount')
        sql.rows("select id from payment_operation where booking_id = $booking").empty
    }

    def "F15 the provider's word that a key was used for something else is no refusal"() {
        given:
        def deal = bookings.funded()
        def provider = beans.getBean(PaymentProvider)
        def key = "rf:${UUID.randomUUID()}:1".toString()
        def refund = { long amount ->
            provider.perform(new ProviderCall.Refund(deal.bookingId.value(), payment(deal), Money.of(amount, 'USD')), UUID.randomUUID(), key)
        }
        world.provider.control('webhooks', [mode: 'lost'])

        expect:
        refund(100) instanceof ProviderAnswer.Done
        refund(200) instanceof ProviderAnswer.Unknown
        refundsMade(deal) == 1
    }

    def "F16 of twenty workers at once one makes the call"() {
        given:
        def deal = bookings.funded()
        def operations = beans.getBean(Operations)
        world.provider.control('faults', [method: 'POST', pathPrefix: '/v1/refunds', kind: 'status', status: 409, times: 1])
        cancel(deal)
        eventually { assert world.operation(deal, 'REFUND').state == 'UNKNOWN' }
        def calls = refundCalls(deal).size()
        def id = world.operation(deal, 'REFUND').id
        world.provider.control('faults', [method: 'POST', pathPrefix: '/v1/refunds', kind: 'slow', seconds: 1, times: 20])

        when:
        Executors.newVirtualThreadPerTaskExecutor().withCloseable { threads ->
            (1..20).collect { threads.submit({ operations.run(id) } as Callable) }*.get()
        }

        then:
        world.operation(deal, 'REFUND').state == 'SUCCEEDED'
        refundCalls(deal).size() == calls + 1
        refundsMade(deal) == 1
        world.violations == []
    }

    def "F16 F17 a key that is in use, and too many calls, are waited for: the same key later, ever more patiently"() {
        given:
        def deal = bookings.funded()
        world.provider.control('faults', [method: 'POST', pathPrefix: '/v1/refunds', kind: 'status', status: status, times: 3])
        cancel(deal)
        eventually { assert world.operation(deal, 'REFUND').attempts == 1 && world.operation(deal, 'REFUND').state == 'UNKNOWN' }

        when: 'nobody has waited'
        5.times { world.sweep() }

        then: 'no storm'
        refundCalls(deal).size() == 1

        when:
        def pauses = (2..3).collect { attempt ->
            clock.advance(Duration.ofMinutes(1))
            world.sweep()
            assert world.operation(deal, 'REFUND').attempts == attempt
            Duration.between(clock.instant(), world.operation(deal, 'REFUND').next_attempt_at.toInstant()).toSeconds()
        }

        then: 'twice as long each time, and up to a fifth more'
        pauses[0] >= 9 && pauses[0] <= 12
        pauses[1] >= 19 && pauses[1] <= 24

        when:
        clock.advance(Duration.ofMinutes(1))
        world.sweep()

        then:
        world.operation(deal, 'REFUND').state == 'SUCCEEDED'
        refundCalls(deal)*.status == [200] + [status] * 3
        refundCalls(deal)*.idempotency_key.unique().size() == 1
        refundsMade(deal) == 1

        where:
        status << [409, 429]
    }

    def "F18 a payout that was refused is tried again as a new generation under a new key, and the old key is dead"() {
        given: 'the account is restricted, and cannot even be read before the transfer'
        def deal = bookings.delivered()
        def account = world.account(deal.representative)
        world.provider.control('webhooks', [mode: 'lost'])
        world.provider.control("require/$account", [due: ['individual.verification.document']])
        world.provider.control('faults', [method: 'GET', pathPrefix: "/v1/accounts/$account", kind: 'status', status: 500, times: 2])

        when:
        deal.buyer.post("$deal.path/accept", [version: deal.version]).expect(200)

        then:
        eventually {
            assert world.operation(deal, 'TRANSFER')?.state == 'REJECTED'
            assert world.money(deal).payout.state == 'WAITING_FOR_ACCOUNT'
        }
        def refused = world.operation(deal, 'TRANSFER')
        refused.state == 'REJECTED'
        world.violations == []

        when: 'the refused one is run again'
        beans.getBean(Operations).run(refused.id)

        then:
        transferCalls(deal).size() == 1

        when:
        world.provider.reset()
        world.provider.control("require/$account", [due: []])

        then:
        eventually {
            world.sweep()
            assert world.money(deal).payout.state == 'PAID'
        }
        world.operation(deal, 'TRANSFER').generation == 2
        transferCalls(deal)*.idempotency_key.unique().size() == 2
        world.provider.read("/v1/transfers?transfer_group=booking_$deal.id").data.size() == 1
        world.violations == []
    }

    private static void cancel(deal) {
        deal.buyer.post("$deal.path/cancel", [reason: 'Plans changed', version: deal.version]).expect(200)
    }

    private String payment(deal) {
        sql.firstRow("select id from payment where booking_id = ${deal.bookingId.value()}").id
    }

    private List<Map> refundCalls(deal) {
        world.provider.calls('POST', '/v1/refunds').findAll { it.toString().contains(deal.id) }
    }

    /** Counted at the provider. */
    private int refundsMade(deal) {
        world.provider.read("/v1/refunds?payment_intent=${payment(deal)}").data.size()
    }

    private List<Map> transferCalls(deal) {
        world.provider.calls('POST', '/v1/transfers').findAll { it.toString().contains(deal.id) }
    }
}
