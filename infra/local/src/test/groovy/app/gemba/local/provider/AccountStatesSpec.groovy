package app.gemba.local.provider

import com.stripe.exception.InvalidRequestException
import com.stripe.exception.PermissionException
import com.stripe.param.EventListParams
import com.stripe.param.TransferCreateParams

class AccountStatesSpec extends ProviderSpecification {

    def "a capability that becomes inactive stops transfers until it is active again"() {
        given:
        String account = onboardedAccount()

        when:
        control("capability/${account}", [status: "inactive"])

        then:
        stripe().accounts().retrieve(account).capabilities.transfers == "inactive"
        events("capability.updated")*.account == [account]

        when:
        transfer(account)

        then:
        def refusal = thrown(InvalidRequestException)
        refusal.code == "insufficient_capabilities_for_transfer"

        when:
        control("capability/${account}", [status: "active"])

        then:
        transfer(account).destination == account
    }

    def "what is past due, and a rejection, are told with their reasons"() {
        given:
        String account = onboardedAccount()

        when:
        control("require/${account}", [due: ["individual.verification.document"]])

        then:
        def lacking = stripe().accounts().retrieve(account)
        lacking.requirements.pastDue == ["individual.verification.document"]
        lacking.requirements.disabledReason == "requirements.past_due"
        !lacking.payoutsEnabled

        when:
        control("reject/${account}", [reason: "fraud"])

        then:
        def rejected = stripe().accounts().retrieve(account)
        rejected.requirements.disabledReason == "rejected.fraud"
        rejected.capabilities.transfers == "inactive"
    }

    def "an account whose holder takes it away is out of reach"() {
        given:
        String account = onboardedAccount()

        when:
        control("deauthorize/${account}", [:])

        then:
        events("account.application.deauthorized")*.account == [account]
        stripe().accounts().list().data == []

        when:
        stripe().accounts().retrieve(account)

        then:
        def refusal = thrown(PermissionException)
        refusal.code == "account_invalid"

        when:
        transfer(account)

        then:
        def missing = thrown(InvalidRequestException)
        missing.code == "resource_missing"
    }

    private events(String type) {
        stripe().events().list(EventListParams.builder().setType(type).build()).data
    }

    private transfer(String account) {
        stripe().transfers().create(TransferCreateParams.builder().setAmount(1_000).setCurrency("usd")
                .setDestination(account).setSourceTransaction(charge(paidSession())).build())
    }
}
