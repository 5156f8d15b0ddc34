package app.gemba.local.provider

import com.stripe.exception.InvalidRequestException
import com.stripe.param.PaymentIntentRetrieveParams
import com.stripe.param.checkout.SessionListParams
import java.time.Instant

class CheckoutSpec extends ProviderSpecification {

    def "a slow method leaves the payment open until its bank has answered"() {
        given:
        def session = stripe().checkout().sessions().create(visit().build())

        when:
        control("pay/${session.id}", [slow: true])

        then:
        def left = stripe().checkout().sessions().retrieve(session.id)
        left.status == "complete"
        left.paymentStatus == "unpaid"
        stripe().paymentIntents().retrieve(left.paymentIntent).status == "processing"

        when:
        control("clear/${left.paymentIntent}", [paid: paid])

        then:
        stripe().paymentIntents().retrieve(left.paymentIntent).status == after
        stripe().events().list().data*.type.contains("checkout.session.async_payment_${told}".toString())

        where:
        paid  || after                     | told
        true  || "succeeded"               | "succeeded"
        false || "requires_payment_method" | "failed"
    }

    static final String VALID_UNTIL = "12 / 40"

    def "a buyer pays by card on the hosted page and comes back to the platform"() {
        given:
        def session = stripe().checkout().sessions().create(visit().build())

        expect: "an open page that says what is paid"
        session.status == "open"
        session.paymentStatus == "unpaid"
        def page = get(URI.create(session.url).path)
        page.statusCode() == 200
        page.body().contains('$1,200.00')
        page.body().contains("Factory visit &lt;Đồng Nai&gt;")

        when:
        def back = pay(session.id, "4242 4242 4242 4242")

        then:
        back.statusCode() == 303
        back.headers().firstValue("Location").get() == "http://gemba.test/paid?session=" + session.id
        def paid = stripe().checkout().sessions().retrieve(session.id)
        paid.status == "complete"
        paid.paymentStatus == "paid"
        paid.metadata == [booking: "7"]
        paid.customerDetails.email == "buyer@gemba.test"

        and: "the intent carries the charge and the provider's fee"
        def intent = stripe().paymentIntents().retrieve(paid.paymentIntent, PaymentIntentRetrieveParams.builder()
                .addExpand("latest_charge.balance_transaction").build())
        intent.status == "succeeded"
        intent.amountReceived == 120_000
        intent.transferGroup == "booking_7"
        intent.metadata == [operation: "op-1"]
        intent.latestChargeObject.paid
        intent.latestChargeObject.paymentMethodDetails.card.last4 == "4242"
        intent.latestChargeObject.balanceTransactionObject.fee == 3_510
        intent.latestChargeObject.balanceTransactionObject.net == 116_490
        intent.latestChargeObject.balanceTransactionObject.status == "pending"
    }

    def "paying twice charges once"() {
        given:
        def session = paidSession()

        expect:
        pay(session.id, "4242424242424242").statusCode() == 303
        stripe().charges().list().data.size() == 1
    }

    def "a declined card says why and the buyer can try another"() {
        given:
        def session = stripe().checkout().sessions().create(visit().build())

        when:
        def refusal = pay(session.id, "4000 0000 0000 0002")

        then:
        refusal.statusCode() == 402
        refusal.body().contains("Your card was declined.")
        def after = stripe().checkout().sessions().retrieve(session.id)
        after.status == "open"
        def intent = stripe().paymentIntents().retrieve(after.paymentIntent)
        intent.status == "requires_payment_method"
        intent.lastPaymentError.code == "card_declined"
        intent.lastPaymentError.declineCode == "generic_decline"
        stripe().charges().retrieve(intent.latestCharge).status == "failed"

        when:
        def second = pay(session.id, "4242 4242 4242 4242")

        then:
        second.statusCode() == 303
        stripe().paymentIntents().retrieve(after.paymentIntent).status == "succeeded"
    }

    def "a card that the bank wants to check is charged after the challenge"() {
        given:
        def session = stripe().checkout().sessions().create(visit().build())

        when:
        def onward = pay(session.id, "4000 0025 0000 3155")

        then:
        onward.statusCode() == 303
        def challenge = onward.headers().firstValue("Location").get()
        get(challenge).body().contains("3-D Secure")
        intentOf(session.id).status == "requires_action"
        stripe().charges().list().data.isEmpty()

        when:
        def back = post(challenge, [result: "complete"])

        then:
        back.headers().firstValue("Location").get().startsWith("http://gemba.test/paid")
        intentOf(session.id).status == "succeeded"
    }

    def "a failed challenge charges nothing and leaves the page open"() {
        given:
        def session = stripe().checkout().sessions().create(visit().build())
        def challenge = pay(session.id, "4000002500003155").headers().firstValue("Location").get()

        when:
        def page = post(challenge, [result: "fail"])

        then:
        page.statusCode() == 402
        page.body().contains("unable to authenticate")
        intentOf(session.id).status == "requires_payment_method"
        intentOf(session.id).lastPaymentError.code == "payment_intent_authentication_failure"
        stripe().charges().list().data.isEmpty()
    }

    def "the page refuses #what before any bank is asked"() {
        given:
        def session = stripe().checkout().sessions().create(visit().build())

        when:
        def page = post("/pay/" + session.id,
                [cardNumber: number, cardExpiry: expiry, cardCvc: cvc, billingName: name])

        then:
        page.statusCode() == 422
        page.body().contains(message)
        stripe().checkout().sessions().retrieve(session.id).paymentIntent == null

        where:
        what                     | number             | expiry      | cvc   | name  || message
        "a mistyped number"      | "4242424242424241" | VALID_UNTIL | "123" | "Ana" || "card number"
        "an expired card"        | "4242424242424242" | "01 / 20"   | "123" | "Ana" || "has expired"
        "a month that is not"    | "4242424242424242" | "13 / 40"   | "123" | "Ana" || "expiry date"
        "a missing code"         | "4242424242424242" | VALID_UNTIL | ""    | "Ana" || "security code"
        "a card without a name"  | "4242424242424242" | VALID_UNTIL | "123" | " "   || "name on the card"
    }

    def "an expired session takes no money"() {
        given:
        def session = stripe().checkout().sessions().create(visit().build())

        when:
        def expired = stripe().checkout().sessions().expire(session.id)

        then:
        expired.status == "expired"
        pay(session.id, "4242424242424242").statusCode() == 410
        stripe().charges().list().data.isEmpty()

        when:
        stripe().checkout().sessions().expire(session.id)

        then:
        thrown(InvalidRequestException)
    }

    def "a session expires by itself when its time is over"() {
        given:
        def expiry = Instant.now().plusSeconds(3_600).epochSecond
        def session = stripe().checkout().sessions().create(visit().setExpiresAt(expiry).build())

        when:
        control("clock", [advanceSeconds: 3_700])

        then:
        get("/pay/" + session.id).statusCode() == 410
        stripe().checkout().sessions().retrieve(session.id).status == "expired"
    }

    def "a session is found by its payment and shows its line items"() {
        given:
        def session = paidSession()

        expect:
        stripe().checkout().sessions().list(
                SessionListParams.builder().setPaymentIntent(session.paymentIntent).build()).data*.id == [session.id]
        stripe().checkout().sessions().lineItems().list(session.id).data*.amountTotal == [120_000L]
    }

    def "amounts that can't be charged are refused: #amount #currency"() {
        when:
        stripe().checkout().sessions().create(visit(amount, currency).build())

        then:
        def refusal = thrown(InvalidRequestException)
        refusal.code == "amount_too_small"

        where:
        amount | currency
        49     | "usd"
        29     | "gbp"
        49     | "jpy"
        199    | "pln"
    }

    private intentOf(String session) {
        stripe().paymentIntents().retrieve(stripe().checkout().sessions().retrieve(session).paymentIntent)
    }

    private pay(String session, String card) {
        post("/pay/" + session, [cardNumber: card, cardExpiry: VALID_UNTIL, cardCvc: "123", billingName: "Ana Buyer"])
    }
}
