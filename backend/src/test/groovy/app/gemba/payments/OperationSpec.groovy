package app.gemba.payments

import app.gemba.GembaSpec
import app.gemba.bookings.BookingWorld
import java.time.Duration

import static app.gemba.payments.PaymentWorld.eventually

/** Calls that move money, when the network, the provider or we ourselves fail at the worst moment: each is made once. */
class OperationSpec extends GembaSpec {
    def bookings = new BookingWorld(this)
    def world = new PaymentWorld(this)

    def cleanup() {
        world.provider.reset()
    }

    def "F10 when we die between the call and its result the same call is replayed, and made once"() {
        given: 'a database that fails exactly when the result is written'
        def deal = bookings.funded()
        world.provider.control('webhooks', [mode: 'lost'])
        sql.execute("""create function spec_crash() returns trigger language plpgsql as
            'begin raise exception ''killed between call and result''; end'""")
        sql.execute("""create trigger spec_crash before update on payment_operation for each row
            when (new.state = 'SUCCEEDED' and new.kind = 'REFUND' and new.booking_id = '${deal.id}'::uuid)
            execute function spec_crash()""".toString())

        when:
        cancel(deal)

        then:
        eventually { assert refundCalls(deal).size() == 1 }
        eventually { assert world.operation(deal, 'REFUND').state == 'SENT' }
        world.amounts(deal).refundPending == 70_050

        when: 'the next worker comes when the lease of the dead one is over'
        sql.execute('drop trigger spec_crash on payment_operation')
        clock.advance(Duration.ofMinutes(5))
        world.sweep()

        then:
        world.operation(deal, 'REFUND').state == 'SUCCEEDED'
        refundCalls(deal)*.idempotency_key.unique().size() == 1
        refundsMade(deal) == 1
        world.amounts(deal).refunded == 70_050
        world.violations == []

        cleanup:
        sql.execute('drop trigger if exists spec_crash on payment_operation')
        sql.execute('drop function if exists spec_crash')
    }

    def "F11 when we die after we said that we call and before we do, the call is made under its first key"() {
        given: 'a worker that takes the operation and is never heard of again'
        def deal = bookings.funded()
        sql.execute("""create function spec_dead_worker() returns trigger language plpgsql as
            'begin new.state := ''SENT''; new.attempts := 1; new.first_sent_at := new.created_at;
             new.leased_until := new.created_at + interval ''3 minutes''; return new; end'""")
        sql.execute("""create trigger spec_dead_worker before insert on payment_operation for each row
            when (new.kind = 'REFUND' and new.booking_id = '${deal.id}'::uuid) execute function spec_dead_worker()""".toString())
        cancel(deal)

        when: 'others look before its lease is over'
        world.sweep()

        then:
        world.operation(deal, 'REFUND').state == 'SENT'
        refundCalls(deal).empty

        when:
        clock.advance(Duration.ofMinutes(5))
        world.sweep()

        then:
        world.operation(deal, 'REFUND').state == 'SUCCEEDED'
        refundCalls(deal)*.idempotency_key == [world.operation(deal, 'REFUND').idempotency_key]
        refundsMade(deal) == 1
        world.violations == []

        cleanup:
        sql.execute('drop trigger if exists spec_dead_worker on payment_operation')
        sql.execute('drop function if exists spec_dead_worker')
    }

    def "F12 after a #kind the refund is asked for again under the same key, and made once"() {
        given: 'somebody else has paid, so that the provider has enough for what it keeps of this payment'
        bookings.funded()
        def deal = bookings.funded()
        world.provider.control('webhooks', [mode: 'lost'])
        world.provider.control('faults', [method: 'POST', pathPrefix: '/v1/refunds', kind: kind, times: times, seconds: 4])

        when:
        cancel(deal)

        then: 'it is not known whether the money went'
        eventually { assert world.operation(deal, 'REFUND').state == 'UNKNOWN' }
        world.amounts(deal).refundPending == 70_050

        when:
        clock.advance(Duration.ofMinutes(5))
        world.sweep()

        then:
        world.operation(deal, 'REFUND').state == 'SUCCEEDED'
        world.amounts(deal).refunded == 70_050
        refundCalls(deal).size() >= 2
        refundCalls(deal)*.idempotency_key.unique().size() == 1
        refundsMade(deal) == 1

        when: 'and the sweep learns that it arrived'
        clock.advance(Duration.ofHours(7))
        world.sweep()

        then:
        world.refund(deal).state == 'DONE'
        world.violations == []

        where: 'the JDK sends a POST again by itself when a kept connection ends without an answer'
        kind      | times
        'timeout' | 1
        'reset'   | 2
        'close'   | 2
    }

    def "F13 a failure that the provider keeps under the key is not taken for an answer: what was done is found, once the key is dead"() {
        given: 'it failed, and had done it all the same'
        def deal = bookings.funded()
        world.provider.control('webhooks', [mode: 'lost'])
        world.provider.control('faults', [method: 'POST', pathPrefix: '/v1/refunds', kind: 'status', status: 500, performed: true])
        cancel(deal)
        eventually { assert world.operation(deal, 'REFUND').state == 'UNKNOWN' }

        when: 'the same key is answered the same again'
        clock.advance(Duration.ofMinutes(5))
        world.sweep()

        then:
        world.operation(deal, 'REFUND').state == 'UNKNOWN'
        refundsMade(deal) == 1

        when:
        clock.advance(Duration.ofHours(24))
        world.sweep()

        then:
        world.operation(deal, 'REFUND').state == 'SUCCEEDED'
        refundCalls(deal)*.idempotency_key.unique().size() == 1
        refundsMade(deal) == 1
        world.violations == []
    }

    def "F13 what was never made is given up only after two look-ups an hour apart, and stays owed"() {
        given:
        def deal = bookings.funded()
        world.provider.control('faults', [method: 'POST', pathPrefix: '/v1/refunds', kind: 'status', status: 500, times: 1])
        cancel(deal)
        eventually { assert world.operation(deal, 'REFUND').state == 'UNKNOWN' }

        when:
        clock.advance(Duration.ofHours(24))
        world.sweep()

        then:
        world.operation(deal, 'REFUND').state == 'UNKNOWN'

        when:
        clock.advance(Duration.ofMinutes(61))
        world.sweep()

        then:
        world.operation(deal, 'REFUND').state == 'ABANDONED'
        refundsMade(deal) == 0
        world.refund(deal).state == 'FAILED'
        world.amounts(deal).refundPending == 70_050
        world.violations == []
    }

    def "F14 past the life of its key a refund is looked up and never sent again"() {
        given: 'it was made, but the answer never came'
        def deal = bookings.funded()
        world.provider.control('webhooks', [mode: 'lost'])
        world.provider.control('faults', [method: 'POST', pathPrefix: '/v1/refunds', kind: 'timeout', times: 1, seconds: 4])
        cancel(deal)
        eventually { assert world.operation(deal, 'REFUND').state == 'UNKNOWN' }
        def calls = refundCalls(deal).size()

        when: 'the provider has forgotten the key'
        world.provider.control('clock', [advanceSeconds: Duration.ofHours(25).toSeconds()])
        clock.advance(Duration.ofHours(25))
        world.sweep()

        then:
        world.operation(deal, 'REFUND').state == 'SUCCEEDED'
        refundCalls(deal).size() == calls
        refundsMade(deal) == 1
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
}
