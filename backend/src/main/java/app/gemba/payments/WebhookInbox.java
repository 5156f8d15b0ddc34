package app.gemba.payments;

import app.gemba.payments.provider.ProviderFacts;
import app.gemba.shared.Outbox;
import app.gemba.shared.OutboxConsumer;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stores notices at once and works on them afterwards, each once. One that keeps failing is parked for a person. */
@Singleton
class WebhookInbox implements OutboxConsumer<WebhookReceived> {
    private static final Logger LOG = LoggerFactory.getLogger(WebhookInbox.class);
    private static final int MOST_ATTEMPTS = 8;

    private final WebhookEventRepository events;
    private final ProviderSync sync;
    private final Outbox outbox;
    private final Clock clock;

    WebhookInbox(WebhookEventRepository events, ProviderSync sync, Outbox outbox, Clock clock) {
        this.events = events;
        this.sync = sync;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    void take(ProviderFacts.Event event, byte[] raw) {
        long stored = events.take(
                event.id(),
                event.account(),
                event.type(),
                event.topic().name(),
                event.object(),
                event.created(),
                event.apiVersion(),
                event.live(),
                raw,
                clock.instant());
        if (stored == 1) {
            outbox.publish(new WebhookReceived(event.id()));
        }
    }

    @Override
    public String name() {
        return "payment-webhook-received";
    }

    @Override
    public Class<WebhookReceived> event() {
        return WebhookReceived.class;
    }

    @Override
    public void on(WebhookReceived received) {
        WebhookEvent event = events.findByEventId(received.event()).orElseThrow();
        if (event.state() != WebhookEvent.State.NEW) {
            return;
        }
        int attempts = event.attempts() + 1;
        try {
            String account = event.account();
            sync.sync(ProviderFacts.Topic.valueOf(event.topic()), event.objectId(), account == null ? "" : account);
            events.move(event.eventId(), WebhookEvent.State.DONE.name(), attempts, null);
        } catch (RuntimeException failure) {
            boolean park = attempts >= MOST_ATTEMPTS;
            events.move(
                    event.eventId(),
                    park ? WebhookEvent.State.PARKED.name() : WebhookEvent.State.NEW.name(),
                    attempts,
                    String.valueOf(failure.getMessage()));
            if (!park) {
                throw failure;
            }
            LOG.error("Notice {} ({}) is parked after {} tries", event.eventId(), event.type(), attempts, failure);
        }
    }
}
