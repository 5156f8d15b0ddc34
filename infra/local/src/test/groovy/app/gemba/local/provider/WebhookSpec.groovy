package app.gemba.local.provider

import com.stripe.Stripe
import com.stripe.param.EventListParams
import com.sun.net.httpserver.HttpServer
import groovy.json.JsonSlurper
import java.nio.charset.StandardCharsets
import java.nio.file.Path
import java.util.concurrent.CopyOnWriteArrayList
import java.util.concurrent.Executors
import spock.lang.AutoCleanup
import spock.lang.TempDir
import spock.util.concurrent.PollingConditions

class WebhookSpec extends ProviderSpecification {

    @TempDir
    Path folder

    @AutoCleanup("shutdownNow")
    def threads = Executors.newVirtualThreadPerTaskExecutor()

    @AutoCleanup("stop")
    Endpoint endpoint = new Endpoint(threads)

    PollingConditions soon = new PollingConditions(timeout: 60)

    def "a payment is told in events that the client library accepts as signed"() {
        given:
        provider.setWebhookUrl(endpoint.url)

        when:
        def session = paidSession()

        then:
        soon.eventually {
            assert endpoint.types().toSet() == [
                "payment_intent.created", "charge.succeeded", "payment_intent.succeeded",
                "checkout.session.completed", "charge.updated"
            ] as Set
        }

        and:
        def events = endpoint.taken.collect { client().constructEvent(it.body, it.signature, SECRET) }
        def completed = events.find { it.type == "checkout.session.completed" }
        !completed.livemode
        completed.apiVersion == Stripe.API_VERSION
        completed.dataObjectDeserializer.object.get().id == session.id
    }

    def "an event is sent again until it is taken"() {
        given:
        endpoint.answers.addAll([500, 302, 503])
        provider.setWebhookUrl(endpoint.url)

        when:
        def account = onboardedAccount()
        soon.eventually { assert endpoint.seen.size() == 1 }
        control("clock", [advanceSeconds: 1])
        soon.eventually { assert endpoint.seen.size() == 2 }
        control("clock", [advanceSeconds: 5])
        soon.eventually { assert endpoint.seen.size() == 3 }
        control("clock", [advanceSeconds: 30])

        then:
        soon.eventually { assert endpoint.taken.size() == 1 }
        endpoint.seen.collect { client().constructEvent(it.body, it.signature, SECRET).id }.toSet().size() == 1
        endpoint.types() == ["account.updated"]
        client().constructEvent(endpoint.taken[0].body, endpoint.taken[0].signature, SECRET).account == account
        soon.eventually { assert controlled("deliveries")*.state == ["delivered"] }
    }

    def "events that were lost can be found by asking"() {
        given:
        provider.setWebhookUrl(endpoint.url)
        control("webhooks", [mode: "lost"])

        when:
        onboardedAccount()
        control("webhooks", [mode: "normal"])
        onboardedAccount()

        then:
        soon.eventually { assert endpoint.taken.size() == 1 }
        soon.eventually {
            assert stripe().events().list(EventListParams.builder().setDeliverySuccess(false).build()).data.size() == 1
        }
        stripe().events().list(EventListParams.builder().setType("account.updated").build()).data.size() == 2
    }

    def "events can come twice"() {
        given:
        provider.setWebhookUrl(endpoint.url)
        control("webhooks", [mode: "duplicate"])

        when:
        onboardedAccount()

        then:
        soon.eventually { assert endpoint.taken.size() == 2 }
        endpoint.taken.collect { client().constructEvent(it.body, it.signature, SECRET).id }.toSet().size() == 1
    }

    def "events can come late"() {
        given:
        provider.setWebhookUrl(endpoint.url)
        control("webhooks", [mode: "delayed", delaySeconds: 3_600])

        when:
        onboardedAccount()
        control("webhooks", [mode: "normal"])
        onboardedAccount()
        soon.eventually { assert endpoint.taken.size() == 1 }
        control("clock", [advanceSeconds: 3_600])

        then:
        soon.eventually { assert endpoint.taken.size() == 2 }
    }

    def "events can be held and released in any order, and the rest in the reverse one"() {
        given:
        provider.setWebhookUrl(endpoint.url)
        control("webhooks", [mode: "held"])
        paidSession()
        control("webhooks", [mode: "normal"])
        def held = controlled("deliveries")
        def last = held.find { it.type == "charge.updated" }.id

        when:
        control("release", [events: [last, held.find { it.type == "payment_intent.created" }.id]])

        then:
        soon.eventually { assert endpoint.types() == ["charge.updated", "payment_intent.created"] }

        when:
        control("release", [:])

        then:
        soon.eventually {
            assert endpoint.types().drop(2) == ["checkout.session.completed", "payment_intent.succeeded", "charge.succeeded"]
        }
    }

    def "the next events of a kind can be treated differently from the rest"() {
        given:
        provider.setWebhookUrl(endpoint.url)
        control("webhooks", [mode: "lost", types: ["payment_intent.*"], times: 2])

        when:
        paidSession()

        then:
        soon.eventually {
            assert endpoint.types().toSet() == ["charge.succeeded", "checkout.session.completed", "charge.updated"] as Set
        }

        when:
        paidSession()

        then:
        soon.eventually { assert endpoint.types().contains("payment_intent.succeeded") }
    }

    def "one change can be told in two events"() {
        given:
        provider.setWebhookUrl(endpoint.url)
        onboardedAccount()
        def event = stripe().events().list().data[0]

        when:
        control("twin/${event.id}", [:])

        then:
        soon.eventually { assert endpoint.taken.size() == 2 }
        def told = endpoint.taken.collect { new JsonSlurper().parseText(it.body) }
        told*.id.toSet().size() == 2
        told*.data.toSet().size() == 1
    }

    def "events wait until somebody listens"() {
        given:
        onboardedAccount()

        when:
        provider.setWebhookUrl(endpoint.url)

        then:
        soon.eventually { assert endpoint.types() == ["account.updated"] }
    }

    def "events that nobody took before a restart are sent after it"() {
        given:
        provider.close()
        provider = start(folder)
        endpoint.answers.add(500)
        provider.setWebhookUrl(endpoint.url)
        onboardedAccount()
        soon.eventually { assert controlled("deliveries")*.attempts*.status == [[500]] }

        when:
        provider.close()
        provider = start(folder)
        provider.setWebhookUrl(endpoint.url)

        then:
        soon.eventually { assert endpoint.types() == ["account.updated"] }
    }

    /** An endpoint that answers what it is told to, then 200. */
    static class Endpoint {

        final List<Integer> answers = new CopyOnWriteArrayList<>()
        final List<Map> seen = new CopyOnWriteArrayList<>()
        final List<Map> taken = new CopyOnWriteArrayList<>()
        private final HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.loopbackAddress, 0), 0)

        Endpoint(threads) {
            server.executor = threads
            server.createContext("/hook") { exchange ->
                def call = [
                    body: new String(exchange.requestBody.readAllBytes(), StandardCharsets.UTF_8),
                    signature: exchange.requestHeaders.getFirst("Stripe-Signature")
                ]
                int status = answers.isEmpty() ? 200 : answers.removeFirst()
                if (status == 200) {
                    taken << call
                }
                seen << call
                exchange.sendResponseHeaders(status, -1)
                exchange.close()
            }
            server.start()
        }

        URI getUrl() {
            URI.create("http://127.0.0.1:${server.address.port}/hook")
        }

        List<String> types() {
            taken.collect { new JsonSlurper().parseText(it.body).type }
        }

        void stop() {
            server.stop(0)
        }
    }
}
