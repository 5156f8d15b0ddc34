package app.gemba.payments

import app.gemba.payments.provider.PaymentProvider
import app.gemba.payments.provider.ProviderFacts
import app.gemba.shared.OutboxConsumer
import groovy.transform.Canonical
import groovy.transform.CompileStatic
import io.micronaut.serde.ObjectMapper
import java.time.Instant

/**
 * Carries what the application tells itself through its outbox, and what the provider tells it by events: everything
 * at once and in order, or late, several times, in any order and, of the provider's, never.
 */
@CompileStatic
class MoneyPost {
    private static final int PATIENCE = 50

    @Canonical
    private static class Message {
        String about
        /** Our own, which the outbox delivers for certain. */
        boolean certain
        Closure delivery
    }

    private final MoneyLab lab
    private final PaymentProvider provider
    private final WebhookInbox inbox
    private final ObjectMapper json
    private final Map<String, OutboxConsumer> consumers
    private final List<Message> waiting = []
    /** Null where nothing goes wrong. */
    private Random chaos
    private String seen
    /** Types of events that we have no interest in, as the application said of one of them. */
    private final Set<String> ignored = []

    MoneyPost(MoneyLab lab) {
        this.lab = lab
        provider = lab.beans.getBean(PaymentProvider)
        inbox = lab.beans.getBean(WebhookInbox)
        json = lab.beans.getBean(ObjectMapper)
        consumers = lab.beans.getBeansOfType(OutboxConsumer)
            .findAll { it.class.packageName.startsWith('app.gemba.payments') }
            .collectEntries { [it.name(), it] } as Map<String, OutboxConsumer>
    }

    /** Forgets what is on its way, and is from now on as bad as this says; null is good. */
    void begin(Random chaos) {
        collect()
        waiting.clear()
        this.chaos = chaos
    }

    /** All of what there is and comes of it; or, in chaos, some of it. */
    void carry() {
        if (chaos == null) {
            empty { Message message -> true }
        } else {
            collect()
            Collections.shuffle(waiting, chaos)
            def now = waiting.findAll { chaos.nextInt(3) > 0 }
            waiting.removeAll(now)
            now.each { message ->
                attempt(message)
                if (chaos.nextInt(4) == 0) {
                    waiting << message
                }
            }
        }
    }

    /** What we told ourselves arrives in the end; what the provider told us and did not come yet is lost. */
    void finish() {
        empty { Message message -> message.certain }
        waiting.clear()
    }

    private void empty(Closure wanted) {
        for (int round = 0; round < PATIENCE; round++) {
            collect()
            def now = waiting.findAll(wanted)
            if (now.empty) {
                return
            }
            waiting.removeAll(now)
            now.each { attempt(it) }
        }
        throw new IllegalStateException("Messages still come after $PATIENCE rounds: ${waiting*.about}")
    }

    /** A delivery that fails is repeated later, as the job table and the provider do. */
    private void attempt(Message message) {
        try {
            message.delivery.call()
        } catch (RuntimeException failure) {
            if (chaos == null) {
                throw failure
            }
            waiting << message
        }
    }

    private void collect() {
        lab.rows('delete from scheduled_tasks returning task_name, task_data').each { Map task ->
            def consumer = consumers[task.task_name as String]
            if (consumer != null) {
                def told = json.readValue(task.task_data as byte[], consumer.event())
                waiting << new Message(told as String, true, { consumer.on(told) })
            }
        }
        lab.provider.server.happenedAfter(seen).each { event ->
            seen = event.id()
            if (event.type() in ignored) {
                return
            }
            byte[] body = event.body().getBytes('UTF-8')
            def told = provider.verified(body, signed(event.body())).orElseThrow()
            // Nobody follows the others, in whatever order.
            if (told.topic() == ProviderFacts.Topic.OTHER) {
                ignored << told.type()
            } else {
                waiting << new Message("${told.type()} ${told.id()}", false, { inbox.take(told, body) })
            }
        }
    }

    private static String signed(String body) {
        PaymentProviderForSpecs.signature(body, Instant.now().epochSecond, PaymentProviderForSpecs.SECRET)
    }
}
