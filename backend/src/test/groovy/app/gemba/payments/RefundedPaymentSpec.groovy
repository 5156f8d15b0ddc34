package app.gemba.payments

import app.gemba.GembaSpec
import app.gemba.bookings.BookingWorld
import java.time.Duration

import static app.gemba.payments.PaymentWorld.eventually

/** Refunds that buyers get, and one that their bank sends back. */
class RefundedPaymentSpec extends GembaSpec {
    def bookings = new BookingWorld(this)
    def world = new PaymentWorld(this)

    def cleanup() {
        world.provider.reset()
    }

    def "a visit cancelled in time is refunded in full"() {
        given: 'another buyer has paid too: the provider has kept its fee, and refunds what is in the balance only'
        bookings.funded()
        def deal = bookings.funded()

        when:
        cancel(deal)

        then:
        eventually { assert world.refund(deal).state == 'DONE' }
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

    def "a refund that the bank sends back is owed to the buyer again"() {
        given:
        def deal = bookings.funded()
        cancel(deal)
        eventually { assert world.refund(deal).state == 'DONE' }

        when:
        world.provider.control("fail/${world.refund(deal).external_id}", [:])

        then:
        eventually { assert world.refund(deal).state == 'FAILED' }
        world.amounts(deal) == [funded: 70_050, held: 0, releasedToRepresentative: 0, commission: 0,
                                refunded: 0, refundPending: 70_050]
        world.violations == []
    }

    private static void cancel(deal) {
        deal.buyer.post("$deal.path/cancel", [reason: 'Plans changed', version: deal.version]).expect(200)
    }
}
