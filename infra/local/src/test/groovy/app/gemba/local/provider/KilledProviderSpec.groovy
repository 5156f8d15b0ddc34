package app.gemba.local.provider

import com.stripe.StripeClient
import com.stripe.exception.ApiConnectionException
import com.stripe.param.AccountCreateParams
import java.nio.file.Path
import java.util.concurrent.CopyOnWriteArrayList
import spock.lang.TempDir
import spock.util.concurrent.PollingConditions

class KilledProviderSpec extends ProviderSpecification {

    @TempDir
    Path folder

    def "what was acknowledged before a kill is there after it"() {
        given: "a simulator in a process of its own, and a caller who keeps it busy"
        def process = ProviderProcess.start(folder)
        def url = process.inputReader().readLine()
        def remote = StripeClient.builder().setApiKey("sk_test_specs").setApiBase(url).setMaxNetworkRetries(0).build()
        List<String> acknowledged = new CopyOnWriteArrayList<>()
        def caller = Thread.start {
            try {
                while (true) {
                    acknowledged << remote.v1().accounts().create(AccountCreateParams.builder()
                            .setType(AccountCreateParams.Type.EXPRESS).setCountry("DE").build()).id
                }
            } catch (ApiConnectionException ignored) {
                // the process is gone
            }
        }
        new PollingConditions(timeout: 30).eventually { assert acknowledged.size() > 50 }

        when:
        process.destroyForcibly().waitFor()
        caller.join()
        provider.close()
        provider = start(folder)

        then:
        acknowledged.every { stripe().accounts().retrieve(it).country == "DE" }

        cleanup:
        process.destroyForcibly()
    }
}
