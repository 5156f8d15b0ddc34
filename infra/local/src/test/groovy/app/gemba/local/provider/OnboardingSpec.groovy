package app.gemba.local.provider

import java.time.Duration
import java.time.Instant
import com.stripe.exception.InvalidRequestException
import com.stripe.param.AccountCreateParams
import com.stripe.param.AccountLinkCreateParams
import com.stripe.param.AccountUpdateParams

class OnboardingSpec extends ProviderSpecification {

    def "a representative onboards on the hosted page and can be paid from then on"() {
        given:
        def account = newAccount()

        expect:
        def before = stripe().accounts().retrieve(account)
        before.capabilities.transfers == "inactive"
        !before.payoutsEnabled
        !before.detailsSubmitted
        before.requirements.currentlyDue.contains("external_account")

        when:
        def link = URI.create(link(account).url)
        def page = get(link.path + "?" + link.query)

        then:
        page.statusCode() == 200
        page.body().contains("Poland")

        when: "the bank account is missing"
        def again = send(link, [name: "Ana Nowak", country: "PL", bankAccount: ""])

        then:
        again.statusCode() == 422
        again.body().contains("Please give a bank account")

        when:
        def back = send(link, [name: "Ana Nowak", country: "PL", bankAccount: "PL61 1090 1014 0000 0712 1981 2874"])

        then:
        back.headers().firstValue("Location").get() == "http://gemba.test/return"
        def after = stripe().accounts().retrieve(account)
        after.capabilities.transfers == "active"
        after.payoutsEnabled
        after.detailsSubmitted
        after.requirements.currentlyDue.isEmpty()
        after.externalAccounts.data*.last4 == ["2874"]
    }

    def "a link is good for one visit"() {
        given:
        def link = URI.create(link(newAccount()).url)
        get(link.path + "?" + link.query)

        when:
        def second = get(link.path + "?" + link.query)

        then:
        second.headers().firstValue("Location").get() == "http://gemba.test/refresh"
    }

    def "a link that is too old leads back for a new one"() {
        given:
        def link = URI.create(link(newAccount()).url)

        when:
        control("clock", [advanceSeconds: 601])

        then:
        get(link.path + "?" + link.query).headers().firstValue("Location").get() == "http://gemba.test/refresh"
    }

    def "coming back early proves nothing"() {
        given:
        def account = newAccount()
        def link = URI.create(link(account).url)
        get(link.path + "?" + link.query)

        when:
        def back = send(link, [action: "later"])

        then:
        back.headers().firstValue("Location").get() == "http://gemba.test/return"
        !stripe().accounts().retrieve(account).detailsSubmitted
    }

    def "requirements can fall due later and stop the payouts"() {
        given:
        def account = onboardedAccount()

        when:
        control("require/${account}", [due: ["individual.verification.document"]])

        then:
        def limited = stripe().accounts().retrieve(account)
        limited.requirements.pastDue == ["individual.verification.document"]
        limited.requirements.disabledReason == "requirements.past_due"
        limited.capabilities.transfers == "inactive"
    }

    def "an account in a country that the provider does not pay is refused"() {
        when:
        stripe().accounts().create(AccountCreateParams.builder()
                .setType(AccountCreateParams.Type.EXPRESS).setCountry("VN").build())

        then:
        def failure = thrown(InvalidRequestException)
        failure.code == "country_unsupported"
    }

    def "metadata of an account is merged"() {
        given:
        def account = newAccount()

        when:
        stripe().accounts().update(account, AccountUpdateParams.builder().putMetadata("a", "1").build())
        def updated = stripe().accounts().update(account,
                AccountUpdateParams.builder().putMetadata("b", "2").putMetadata("a", "").build())

        then:
        updated.metadata == [b: "2"]
    }

    private link(String account) {
        stripe().accountLinks().create(AccountLinkCreateParams.builder()
                .setAccount(account)
                .setType(AccountLinkCreateParams.Type.ACCOUNT_ONBOARDING)
                .setReturnUrl("http://gemba.test/return")
                .setRefreshUrl("http://gemba.test/refresh")
                .build())
    }

    private send(URI link, Map<String, String> fields) {
        post(link.path, fields + [link: link.query.substring("link=".length())])
    }

    def "a clock that was moved goes back to where it was"() {
        given:
        def now = Instant.parse(controlled("clock").now)

        when:
        control("clock", [advanceSeconds: 86_400])

        then:
        Instant.parse(controlled("clock").now) >= now + Duration.ofDays(1)

        when:
        undo("clock")

        then:
        Instant.parse(controlled("clock").now) < now + Duration.ofHours(1)
    }
}
