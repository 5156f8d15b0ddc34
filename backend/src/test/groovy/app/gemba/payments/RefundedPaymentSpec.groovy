package app.gemba.payments

import app.gemba.GembaSpec
import app.gemba.bookings.BookingWorld
import java.time.Duration

import static app.gemba.payments.PaymentWorld.eventually

/** What happens to a refund when the network, the provider or we ourselves fail at the worst moment. */
class RefundedPaymentSpec extends GembaSpec {
    def bookings = new BookingWorld(this)
    def world = new PaymentWorld(this)

    def cleanup() {
        world.provider.reset()
    }

    def "a visit cancelled in time is refunded in full"() {
        given:
        def deal = bookings.funded()

        when:
        cancel(deal)

        then:
        eventually { assert refund(deal).state == 'DONE' }
        world.money(deal).state == 'REFUNDED'
        world.amounts(deal) == [funded: 70_050, held: 0, releasedToRepresentative: 0, commission: 0,
                                refunded: 70_050, refundPending: 0]
        world.violations == []
    }

    def "half of the fee is paid for a visit cancelled 36 hours before, and the rest goes back"() {
        given:
        def deal = bookings.funded()
        deal.atStart(Duration.ofHours(-36))

        when:
        cancel(deal)

        then:
        eventually {
            assert world.amounts(deal) == [funded: 70_050, held: 0, releasedToRepresentative: 26_400, commission: 3_600,
                                           refunded: 40_050, refundPending: 0]
        }
        world.money(deal).state == 'PART_REFUNDED'
        world.violations == []
    }

    def "without any answer or notice the refund is asked for again under the same key, and made once"() {
        given:
        def deal = bookings.funded()
        world.provider.control('webhooks', [mode: 'lost'])
        world.provider.control('faults', [method: 'POST', pathPrefix: '/v1/refunds', kind: 'timeout', times: 1, seconds: 4])

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
        refund(deal).state == 'DONE'
        world.violations == []
    }

    def "when we die between the call and its result the same call is replayed, and made once"() {
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

    def "an operation whose amount was changed after it was committed never reaches the provider"() {
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
    }

    def "past the life of its key a refund is looked up and never sent again"() {
        given: 'it was made, but the answer never came'
        def deal = bookings.funded()
        world.provider.control('webhooks', [mode: 'lost'])
        world.provider.control('faults', [method: 'POST', pathPrefix: '/v1/refunds', kind: 'timeout', times: 1, seconds: 4])
        cancel(deal)
        eventually { assert world.operation(deal, 'REFUND').state == 'UNKNOWN' }
        def calls = refundCalls(deal).size()

        when:
        clock.advance(Duration.ofHours(24))
        world.sweep()

        then:
        world.operation(deal, 'REFUND').state == 'SUCCEEDED'
        refundCalls(deal).size() == calls
        refundsMade(deal) == 1
        world.violations == []
    }

    def "what was never made is given up only after two look-ups an hour apart, and stays owed"() {
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
        refund(deal).state == 'FAILED'
        world.amounts(deal).refundPending == 70_050
        world.violations == []
    }

    def "a refund that the bank sends back is owed to the buyer again"() {
        given:
        def deal = bookings.funded()
        cancel(deal)
        eventually { assert refund(deal).state == 'DONE' }

        when:
        world.provider.control("fail/${refund(deal).external_id}", [:])

        then:
        eventually { assert refund(deal).state == 'FAILED' }
        world.amounts(deal) == [funded: 70_050, held: 0, releasedToRepresentative: 0, commission: 0,
                                refunded: 0, refundPending: 70_050]
        world.violations == []
    }

    private static void cancel(deal) {
        deal.buyer.post("$deal.path/cancel", [reason: 'Plans changed', version: deal.version]).expect(200)
    }

    private Map refund(deal) {
        sql.firstRow("select * from refund where booking_id = ${deal.bookingId.value()}") as Map
    }

    private List<Map> refundCalls(deal) {
        world.provider.calls('POST', '/v1/refunds').findAll { it.toString().contains(deal.id) }
    }

    /** Counted at the provider. */
    private int refundsMade(deal) {
        def payment = sql.firstRow("select id from payment where booking_id = ${deal.bookingId.value()}").id
        def connection = URI.create("${world.provider.server.url()}/v1/refunds?payment_intent=$payment").toURL().openConnection()
        connection.setRequestProperty('Authorization', 'Bearer sk_test_specs')
        parse(connection.inputStream.text).data.size()
    }
}
