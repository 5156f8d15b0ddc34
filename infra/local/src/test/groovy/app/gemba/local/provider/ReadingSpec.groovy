package app.gemba.local.provider

import com.stripe.exception.InvalidRequestException
import com.stripe.param.BalanceTransactionListParams
import com.stripe.param.ChargeListParams
import com.stripe.param.EventListParams
import com.stripe.param.PaymentIntentRetrieveParams

class ReadingSpec extends ProviderSpecification {

    def "the provider keeps its fee by currency: #amount #currency costs #fee"() {
        given:
        def charge = charge(paidSession(amount, currency))

        expect:
        def movement = stripe().balanceTransactions().retrieve(stripe().charges().retrieve(charge).balanceTransaction)
        movement.fee == fee
        movement.net == amount - fee
        movement.source == charge
        movement.feeDetails*.amount == [fee]

        where:
        amount  | currency || fee
        120_000 | "usd"    || 3_510
        180_000 | "jpy"    || 6_480
        99_999  | "eur"    || 2_930
        100     | "gbp"    || 33
    }

    def "money of a charge is pending first and available two days later"() {
        given:
        paidSession()

        expect:
        funds("pending") == 116_490
        funds("available") == 0

        when:
        control("clock", [advanceSeconds: 2 * 86_400])

        then:
        funds("pending") == 0
        funds("available") == 116_490
        stripe().balanceTransactions().list(
                BalanceTransactionListParams.builder().setType("charge").build()).data*.status == ["available"]
    }

    def "a list is read page by page, from its new end and from its old one"() {
        given:
        (1..3).each { paidSession() }
        def page = { EventListParams.Builder wanted -> stripe().events().list(wanted.build()) }
        def ids = page(EventListParams.builder().setLimit(100)).data*.id

        expect:
        with(page(EventListParams.builder().setLimit(2))) {
            data*.id == ids[0..1]
            hasMore
        }
        with(page(EventListParams.builder().setLimit(2).setStartingAfter(ids[1]))) {
            data*.id == ids[2..3]
            hasMore
        }
        with(page(EventListParams.builder().setLimit(2).setStartingAfter(ids[-3]))) {
            data*.id == ids[-2..-1]
            !hasMore
        }
        with(page(EventListParams.builder().setLimit(2).setEndingBefore(ids[3]))) {
            data*.id == ids[1..2]
            hasMore
        }
        with(page(EventListParams.builder().setLimit(2).setEndingBefore(ids[2]))) {
            data*.id == ids[0..1]
            !hasMore
        }
        page(EventListParams.builder().setStartingAfter(ids[-1])).data.empty

        when:
        page(EventListParams.builder().setEndingBefore("evt_none"))

        then:
        thrown(InvalidRequestException)
    }

    def "charges are found by booking"() {
        given:
        def session = paidSession()

        expect:
        stripe().charges().list(ChargeListParams.builder().setTransferGroup("booking_7").build())
                .data*.paymentIntent == [session.paymentIntent]
        stripe().charges().list(ChargeListParams.builder().setTransferGroup("booking_8").build()).data.isEmpty()
    }

    def "the payment of an open page can't be cancelled, it goes with the page"() {
        given:
        def session = stripe().checkout().sessions().create(visit().build())
        control("pay/${session.id}", [card: "4000000000000002"])
        def intent = stripe().checkout().sessions().retrieve(session.id).paymentIntent

        when:
        stripe().paymentIntents().cancel(intent)

        then:
        def refusal = thrown(InvalidRequestException)
        refusal.code == "payment_intent_unexpected_state"

        when:
        stripe().checkout().sessions().expire(session.id)

        then:
        stripe().paymentIntents().retrieve(intent).status == "canceled"
        stripe().paymentIntents().list().data*.id == [intent]
    }

    def "an event keeps the object as it was then"() {
        given:
        def session = stripe().checkout().sessions().create(visit().build())
        control("pay/${session.id}", [card: "4000000000000002"])
        control("pay/${session.id}", [card: "4242424242424242"])

        when:
        def failed = stripe().events().list(EventListParams.builder().setType("payment_intent.payment_failed").build())

        then:
        def event = stripe().events().retrieve(failed.data.first().id)
        event.dataObjectDeserializer.object.get().status == "requires_payment_method"
        event.request.id == null
    }

    def "what can't be expanded is refused"() {
        given:
        def session = paidSession()

        when:
        stripe().paymentIntents().retrieve(
                session.paymentIntent, PaymentIntentRetrieveParams.builder().addExpand("colour").build())

        then:
        def refusal = thrown(InvalidRequestException)
        refusal.message.contains("cannot be expanded (colour)")
    }

    def "the platform's own payouts are manual"() {
        expect:
        stripe().accounts().retrieveCurrent().settings.payouts.schedule.interval == "manual"
    }

    private long funds(String kind) {
        stripe().balance().retrieve()[kind].find { it.currency == "usd" }.amount
    }
}
