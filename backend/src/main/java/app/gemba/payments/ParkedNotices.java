package app.gemba.payments;

import app.gemba.identity.Caller;
import app.gemba.payments.WebhookEvent.State;
import app.gemba.payments.WebhookEvent.Why;
import app.gemba.payments.alarms.AlarmKind;
import app.gemba.payments.alarms.Alarms;
import app.gemba.payments.provider.ProviderFacts;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Notices that could not be worked on, and what a person does about each: try again, or settle it with a reason. */
@Singleton
class ParkedNotices {
    private static final Logger LOG = LoggerFactory.getLogger(ParkedNotices.class);

    private final WebhookEventRepository events;
    private final ProviderSync sync;
    private final Alarms alarms;
    private final Clock clock;

    ParkedNotices(WebhookEventRepository events, ProviderSync sync, Alarms alarms, Clock clock) {
        this.events = events;
        this.sync = sync;
        this.alarms = alarms;
        this.clock = clock;
    }

    /** The oldest first. */
    List<WebhookEvent> parked(@Nullable String after, int rows) {
        return events.parked(after, rows);
    }

    /** Works on it at once, as a fresh notice would be; when it fails again it stays, with its new error. */
    void tryAgain(Caller admin, String id) {
        WebhookEvent event = find(id);
        if (event.parkedWhy() == Why.OTHER_MODE) {
            throw PaymentProblem.NOTICE_OF_OTHER_KIND.problem();
        }
        LOG.info("Admin {} tries notice {} again", admin.user().value(), id);
        int attempts = event.attempts() + 1;
        String account = event.account();
        try {
            sync.sync(ProviderFacts.Topic.valueOf(event.topic()), event.objectId(), account == null ? "" : account);
        } catch (NotOurs foreign) {
            events.park(id, Why.NOT_OURS.name(), attempts, foreign.getMessage());
            throw PaymentProblem.NOTICE_FAILS_AGAIN.problem();
        } catch (RuntimeException failure) {
            LOG.warn("Notice {} failed again", id, failure);
            events.park(id, Why.FAILED.name(), attempts, String.valueOf(failure.getMessage()));
            throw PaymentProblem.NOTICE_FAILS_AGAIN.problem();
        }
        handle(admin, event, State.DONE, attempts, null);
    }

    /** What it is about was brought in order in another way. */
    void settle(Caller admin, String id, String reason) {
        WebhookEvent event = find(id);
        handle(admin, event, State.SETTLED, event.attempts(), reason);
    }

    private void handle(Caller admin, WebhookEvent event, State state, int attempts, @Nullable String reason) {
        if (events.handle(event.eventId(), state.name(), attempts, admin.user().value(), clock.instant(), reason)
                == 0) {
            throw PaymentProblem.NOTICE_HANDLED.problem();
        }
        LOG.info("Admin {} has dealt with notice {}: {}", admin.user().value(), event.eventId(), state);
        clearAlarm(event);
    }

    /** An alarm that speaks for several notices stays as long as one of them waits. */
    private void clearAlarm(WebhookEvent event) {
        Why why = event.parkedWhy();
        alarms.clear(AlarmKind.NOTICE_PARKED, event.eventId());
        if (why == Why.NOT_OURS && events.alike(why.name(), event.objectId()) == 0) {
            alarms.clear(AlarmKind.UNKNOWN_OBJECT, event.objectId());
        }
        if (why == Why.OTHER_MODE && events.alike(why.name(), null) == 0) {
            alarms.clear(AlarmKind.NOTICE_MODE, "live");
            alarms.clear(AlarmKind.NOTICE_MODE, "test");
        }
    }

    private WebhookEvent find(String id) {
        WebhookEvent event = events.findByEventId(id).orElseThrow(PaymentProblem.NOTICE_NOT_FOUND::problem);
        return switch (event.state()) {
            case PARKED -> event;
            case DONE, SETTLED -> throw PaymentProblem.NOTICE_HANDLED.problem();
            case NEW -> throw PaymentProblem.NOTICE_NOT_FOUND.problem();
        };
    }
}
