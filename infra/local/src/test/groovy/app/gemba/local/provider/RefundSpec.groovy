package app.gemba.local.provider

import com.stripe.exception.InvalidRequestException
import com.stripe.param.RefundCreateParams
import com.stripe.param.RefundListParams
import spock.util.concurrent.PollingConditions

class RefundSpec extends ProviderSpecification {

    def "a payment can be refunded in parts, up to what was paid"() {
        given:
        def session = paidSession()

        when:
        def first = stripe().refunds().create(RefundCreateParams.builder()
                .setPaymentIntent(session.paymentIntent).setAmount(84_000).putMetadata("operation", "r1").build())

        then:
        first.status == "succeeded"
        first.metadata == [operation: "r1"]
        stripe().balanceTransactions().retrieve(first.balanceTransaction).amount == -84_000
        def charge = stripe().charges().retrieve(first.charge)
        charge.amountRefunded == 84_000
        !charge.refunded

        when: "more than the rest"
        stripe().refunds().create(RefundCreateParams.builder()
                .setPaymentIntent(session.paymentIntent).setAmount(36_001).build())

        then:
        def refusal = thrown(InvalidRequestException)
        refusal.param == "amount"
        refusal.message.contains('greater than unrefunded amount on charge ($360.00)')

        when: "the rest"
        stripe().refunds().create(RefundCreateParams.builder().setCharge(charge.id).build())

        then:
        stripe().charges().retrieve(first.charge).refunded
        stripe().refunds().list(RefundListParams.builder().setPaymentIntent(session.paymentIntent).build())
                .data*.amount == [36_000L, 84_000L]

        when: "once more"
        stripe().refunds().create(RefundCreateParams.builder().setCharge(charge.id).build())

        then:
        def failure = thrown(InvalidRequestException)
        failure.code == "charge_already_refunded"
    }

    def "a refund that the balance can't cover waits, can be cancelled, and is paid once money is there"() {
        given: "of what the buyer paid only the part after the provider's fee is there"
        def session = paidSession()
        def one = refund(session.paymentIntent, 116_490)

        expect:
        one.status == "succeeded"

        when:
        def waiting = refund(session.paymentIntent, 1_000)

        then:
        waiting.status == "pending"
        waiting.pendingReason == "insufficient_funds"

        when:
        def cancelled = stripe().refunds().cancel(waiting.id)

        then:
        cancelled.status == "canceled"
        stripe().charges().retrieve(one.charge).amountRefunded == 116_490

        when:
        def again = refund(session.paymentIntent, 1_000)
        paidSession()
        control("clock", [advanceSeconds: 1])

        then:
        new PollingConditions(timeout: 60).eventually {
            assert stripe().refunds().retrieve(again.id).status == "succeeded"
        }
    }

    def "a refund can come back from the buyer's bank"() {
        given:
        def session = paidSession()
        def refund = refund(session.paymentIntent, 10_000)

        when:
        control("fail/${refund.id}", [:])

        then:
        def failed = stripe().refunds().retrieve(refund.id)
        failed.status == "failed"
        failed.failureReason == "expired_or_canceled_card"
        stripe().balanceTransactions().retrieve(failed.failureBalanceTransaction).amount == 10_000
        stripe().charges().retrieve(failed.charge).amountRefunded == 0
    }

    def "a refund to a card that the provider publishes for tests is #first and #later an hour later"() {
        given:
        def session = stripe().checkout().sessions().create(visit().build())
        control("pay/${session.id}", [card: card])
        def intent = stripe().checkout().sessions().retrieve(session.id).paymentIntent

        when:
        def refund = refund(intent, 10_000)

        then:
        refund.status == first
        refund.balanceTransaction

        when:
        control("clock", [advanceSeconds: 3_600])

        then:
        new PollingConditions(timeout: 60).eventually {
            assert stripe().refunds().retrieve(refund.id).status == later
        }

        where:
        card                  | first       | later
        "4000 0000 0000 7726" | "pending"   | "succeeded"
        "4000 0000 0000 5126" | "succeeded" | "failed"
    }

    def "a refund that has been paid can't be cancelled"() {
        given:
        def refund = refund(paidSession().paymentIntent, 500)

        when:
        stripe().refunds().cancel(refund.id)

        then:
        thrown(InvalidRequestException)
    }

    private refund(String intent, long amount) {
        stripe().refunds().create(RefundCreateParams.builder().setPaymentIntent(intent).setAmount(amount).build())
    }
}
