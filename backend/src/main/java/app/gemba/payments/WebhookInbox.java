package app.gemba.payments;

import app.gemba.payments.alarms.AlarmKind;
import app.gemba.payments.alarms.Alarms;
import app.gemba.payments.provider.ProviderFacts;
import app.gemba.shared.Outbox;
import app.gemba.shared.OutboxConsumer;
import io.micronaut.context.annotation.Value;
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
    private static final int MAY_STILL_APPEAR = 3;

    private final WebhookEventRepository events;
    private final ProviderSync sync;
    private final Outbox outbox;
    private final Clock clock;
    private final Alarms alarms;
    private final boolean live;

    WebhookInbox(
            WebhookEventRepository events,
            ProviderSync sync,
            Alarms alarms,
            Outbox outbox,
            Clock clock,
            @Value("${gemba.payments.live:false}") boolean live) {
        this.events = events;
        this.sync = sync;
        this.outbox = outbox;
        this.clock = clock;
        this.alarms = alarms;
        this.live = live;
    }

    /** Takes a notice once. One about money of the wrong kind waits for a person and moves nothing. */
    @Transactional
    void take(ProviderFacts.Event event, byte[] raw) {
        boolean wrongKind = event.live() != live;
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
                clock.instant(),
                (wrongKind ? WebhookEvent.State.PARKED : WebhookEvent.State.NEW).name(),
                wrongKind ? WebhookEvent.Why.OTHER_MODE.name() : null);
        if (stored == 0) {
            return;
        }
        if (!event.knownVersion()) {
            alarms.raise(
                    AlarmKind.NOTICE_VERSION,
                    String.valueOf(event.apiVersion()),
                    "The provider sends notices in this version. Set the endpoint to the version of our library.");
        }
        if (wrongKind) {
            alarms.raise(
                    AlarmKind.NOTICE_MODE,
                    event.live() ? "live" : "test",
                    "Notice " + event.id() + " (" + event.type() + ") is not about the kind of money we take. Parked.");
        } else {
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
        } catch (NotOurs foreign) {
            if (event.topic().equals(ProviderFacts.Topic.ACCOUNT.name()) && attempts < MAY_STILL_APPEAR) {
                // an account can be told about before we have written down that it was made
                events.move(event.eventId(), WebhookEvent.State.NEW.name(), attempts, foreign.getMessage());
                throw foreign;
            }
            alarms.raise(
                    AlarmKind.UNKNOWN_OBJECT, event.objectId(), parked(event, String.valueOf(foreign.getMessage())));
            events.park(event.eventId(), WebhookEvent.Why.NOT_OURS.name(), attempts, foreign.getMessage());
        } catch (RuntimeException failure) {
            String why = String.valueOf(failure.getMessage());
            if (attempts < MOST_ATTEMPTS) {
                events.move(event.eventId(), WebhookEvent.State.NEW.name(), attempts, why);
                throw failure;
            }
            LOG.error("Notice {} failed {} times", event.eventId(), attempts, failure);
            alarms.raise(AlarmKind.NOTICE_PARKED, event.eventId(), parked(event, why));
            events.park(event.eventId(), WebhookEvent.Why.FAILED.name(), attempts, why);
        }
    }

    private static String parked(WebhookEvent event, String why) {
        return "Notice " + event.eventId() + " (" + event.type() + ") is parked: " + why;
    }
}
