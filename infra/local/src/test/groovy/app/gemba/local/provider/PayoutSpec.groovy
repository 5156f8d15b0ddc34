package app.gemba.local.provider

import com.stripe.exception.InvalidRequestException
import com.stripe.model.Payout
import com.stripe.net.RequestOptions
import com.stripe.param.BalanceTransactionListParams
import com.stripe.param.EventListParams
import com.stripe.param.PayoutCreateParams
import com.stripe.param.TransferCreateParams
import com.stripe.param.TransferReversalCreateParams
import spock.util.concurrent.PollingConditions

class PayoutSpec extends ProviderSpecification {

    private static final int DAY = 86_400

    PollingConditions soon = new PollingConditions(timeout: 60)

    def "the platform's payout leaves the available balance and arrives days later"() {
        given:
        paidSession()

        when: "the charge's money is still pending"
        payOut(100_000)

        then:
        def refusal = thrown(InvalidRequestException)
        refusal.code == "balance_insufficient"

        when:
        control("clock", [advanceSeconds: 3 * DAY])
        def payout = payOut(100_000)

        then:
        payout.status == "pending"
        !payout.automatic
        available() == 16_490

        when:
        control("clock", [advanceSeconds: 3_600])

        then:
        soon.eventually {
            assert stripe().payouts().retrieve(payout.id).status == "in_transit"
        }

        when:
        control("clock", [advanceSeconds: 2 * DAY])

        then:
        soon.eventually {
            assert stripe().payouts().retrieve(payout.id).status == "paid"
        }
        types(payout.id) == ["payout.paid", "payout.updated", "payout.created"]
    }

    def "a payout that the bank sends back is in the balance again, also after it had arrived"() {
        given:
        String account = paidAccount()
        def payout = payOut(90_000, account)

        expect:
        available(account) == 6_000

        when:
        if (arrived) {
            control("arrive/${payout.id}", [:])
            assert stripe().payouts().retrieve(payout.id, on(account)).status == "paid"
        }
        control("fail/${payout.id}", [reason: "account_closed"])

        then:
        def failed = stripe().payouts().retrieve(payout.id, on(account))
        failed.status == "failed"
        failed.failureCode == "account_closed"
        available(account) == 96_000
        types(payout.id) == (arrived ? ["payout.failed", "payout.paid", "payout.created"] : [
            "payout.failed",
            "payout.created"
        ])

        and: "the bank account is not used again until another one is given"
        def holder = stripe().accounts().retrieve(account)
        !holder.payoutsEnabled
        holder.requirements.currentlyDue == ["external_account"]
        holder.externalAccounts.data*.status == ["errored"]

        when:
        payOut(1_000, account)

        then:
        def refusal = thrown(InvalidRequestException)
        refusal.code == "payouts_not_allowed"

        where:
        arrived << [false, true]
    }

    def "a payout to an account number that the provider publishes for tests fails by itself"() {
        given:
        String account = newAccount()
        control("onboard/${account}", [name: "Ana", bankAccount: "000111111116"])
        pay(account)
        def payout = payOut(96_000, account)

        when:
        control("clock", [advanceSeconds: 3 * DAY])

        then:
        soon.eventually {
            assert stripe().payouts().retrieve(payout.id, on(account)).failureCode == "no_account"
        }
    }

    def "a payout can be canceled until it is under way"() {
        given:
        String account = paidAccount()
        def payout = payOut(96_000, account)

        expect:
        stripe().payouts().cancel(payout.id, on(account)).status == "canceled"
        available(account) == 96_000
    }

    def "a payout of one account is unknown to every other"() {
        given:
        String account = paidAccount()
        def payout = payOut(1_000, account)

        expect:
        stripe().payouts().list(on(account)).data*.id == [payout.id]
        stripe().payouts().list().data == []

        when:
        stripe().payouts().retrieve(payout.id)

        then:
        def refusal = thrown(InvalidRequestException)
        refusal.statusCode == 404
    }

    def "a transfer can't be reversed once its money has left the account"() {
        given:
        String account = onboardedAccount()
        def transfer = pay(account)
        payOut(90_000, account)

        when:
        reverse(transfer, 6_001)

        then:
        def refusal = thrown(InvalidRequestException)
        refusal.code == "balance_insufficient"
        stripe().transfers().retrieve(transfer).amountReversed == 0

        when:
        reverse(transfer, 6_000)

        then:
        available(account) == 0
        stripe().balanceTransactions().list(
                BalanceTransactionListParams.builder().setLimit(100).build(), on(account)).data*.type == [
            "payment_refund",
            "payout",
            "payment"
        ]
    }

    def "an automatic schedule empties the balance at the beginning of each day"() {
        given:
        paidSession()
        control("schedule/platform", [interval: "daily"])

        expect:
        stripe().accounts().retrieveCurrent().settings.payouts.schedule.interval == "daily"

        when:
        control("clock", [advanceSeconds: 3 * DAY])

        then:
        soon.eventually {
            assert stripe().payouts().list().data*.amount == [116_490L]
        }
        def payout = stripe().payouts().list().data[0]
        payout.automatic
        available() == 0
        stripe().balanceTransactions().list(
                BalanceTransactionListParams.builder().setPayout(payout.id).build()).data*.type.sort() == ["charge", "payout"]

        when:
        control("clock", [advanceSeconds: 3 * DAY])

        then:
        soon.eventually {
            assert types(payout.id).first() == "payout.reconciliation_completed"
        }
    }

    private String paidAccount() {
        String account = onboardedAccount()
        pay(account)
        account
    }

    private String pay(String account) {
        def charge = charge(paidSession())
        def transfer = stripe().transfers().create(TransferCreateParams.builder().setAmount(96_000).setCurrency("usd")
                .setDestination(account).setSourceTransaction(charge).build())
        control("clock", [advanceSeconds: 3 * DAY])
        transfer.id
    }

    private Payout payOut(long amount, String account = null) {
        def params = PayoutCreateParams.builder().setAmount(amount).setCurrency("usd").build()
        account ? stripe().payouts().create(params, on(account)) : stripe().payouts().create(params)
    }

    private void reverse(String transfer, long amount) {
        stripe().transfers().reversals().create(
                transfer, TransferReversalCreateParams.builder().setAmount(amount).build())
    }

    private RequestOptions on(String account) {
        RequestOptions.builder().setStripeAccount(account).build()
    }

    private long available(String account = null) {
        def balance = account ? stripe().balance().retrieve(on(account)) : stripe().balance().retrieve()
        balance.available.find { it.currency == "usd" }.amount
    }

    private List<String> types(String payout) {
        stripe().events().list(EventListParams.builder().setType("payout.*").setLimit(100).build()).data
                .findAll { it.dataObjectDeserializer.object.get().id == payout }*.type
    }
}
