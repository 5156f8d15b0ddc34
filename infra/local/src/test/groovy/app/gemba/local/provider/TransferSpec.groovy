package app.gemba.local.provider

import com.stripe.exception.InvalidRequestException
import com.stripe.net.RequestOptions
import com.stripe.param.TransferCreateParams
import com.stripe.param.TransferListParams
import com.stripe.param.TransferReversalCreateParams

class TransferSpec extends ProviderSpecification {

    def "a representative is paid out of the buyer's charge"() {
        given:
        def account = onboardedAccount()
        def charge = charge(paidSession())

        when:
        def transfer = stripe().transfers().create(
                share(account, 96_000).setSourceTransaction(charge).putMetadata("operation", "t1").build())

        then:
        transfer.amount == 96_000
        transfer.destination == account
        transfer.transferGroup == "booking_7"
        stripe().transfers().retrieve(transfer.id).metadata == [operation: "t1"]
        stripe().transfers().list(TransferListParams.builder().setTransferGroup("booking_7").build())
                .data*.id == [transfer.id]

        and: "it waits for the charge's money, on both sides"
        stripe().balance().retrieve().pending.find { it.currency == "usd" }.amount == 20_490
        stripe().balance().retrieve(RequestOptions.builder().setStripeAccount(account).build())
                .pending.find { it.currency == "usd" }.amount == 96_000

        when:
        control("clock", [advanceSeconds: 3 * 86_400])

        then:
        stripe().balance().retrieve().available.find { it.currency == "usd" }.amount == 20_490
    }

    def "all transfers out of a charge together can't exceed it"() {
        given:
        def account = onboardedAccount()
        def charge = charge(paidSession())
        stripe().transfers().create(share(account, 100_000).setSourceTransaction(charge).build())

        when:
        stripe().transfers().create(share(account, 20_001).setSourceTransaction(charge).build())

        then:
        def refusal = thrown(InvalidRequestException)
        refusal.message.contains("must not exceed the source amount")
        stripe().transfers().list().data.size() == 1
    }

    def "an account that has not been onboarded is not paid"() {
        given:
        def account = newAccount()
        def charge = charge(paidSession())

        when:
        stripe().transfers().create(share(account, 1_000).setSourceTransaction(charge).build())

        then:
        def firstFailure = thrown(InvalidRequestException)
        firstFailure.code == "insufficient_capabilities_for_transfer"
    }

    def "a transfer in another currency than the charge's is refused"() {
        given:
        def account = onboardedAccount()
        def charge = charge(paidSession(180_000, "jpy"))

        when:
        stripe().transfers().create(share(account, 1_000).setSourceTransaction(charge).build())

        then:
        def refusal = thrown(InvalidRequestException)
        refusal.param == "currency"
        refusal.message.contains("(jpy)")
    }

    def "without a charge as its source a transfer needs available money"() {
        given:
        def account = onboardedAccount()
        paidSession()

        when:
        stripe().transfers().create(share(account, 1_000).build())

        then:
        def sameFailure = thrown(InvalidRequestException)
        sameFailure.code == "balance_insufficient"

        when:
        control("clock", [advanceSeconds: 3 * 86_400])

        then:
        stripe().transfers().create(share(account, 1_000).build()).amount == 1_000
    }

    def "an unknown destination or charge is named in the refusal"() {
        when:
        stripe().transfers().create(share("acct_nobody", 1_000).build())

        then:
        def refusal = thrown(InvalidRequestException)
        refusal.code == "resource_missing"
        refusal.message.contains("acct_nobody")
    }

    def "a transfer can be reversed in parts, up to its amount"() {
        given:
        def account = onboardedAccount()
        def charge = charge(paidSession())
        def transfer = stripe().transfers().create(share(account, 96_000).setSourceTransaction(charge).build())

        when:
        def reversal = stripe().transfers().reversals().create(
                transfer.id, TransferReversalCreateParams.builder().setAmount(24_000).build())

        then:
        reversal.transfer == transfer.id
        stripe().transfers().retrieve(transfer.id).amountReversed == 24_000
        stripe().transfers().reversals().list(transfer.id).data*.id == [reversal.id]

        when:
        stripe().transfers().reversals().create(
                transfer.id, TransferReversalCreateParams.builder().setAmount(72_001).build())

        then:
        thrown(InvalidRequestException)

        when:
        stripe().transfers().reversals().create(transfer.id)

        then:
        stripe().transfers().retrieve(transfer.id).reversed
    }

    private static TransferCreateParams.Builder share(String account, long amount) {
        TransferCreateParams.builder().setAmount(amount).setCurrency("usd").setDestination(account)
    }
}
