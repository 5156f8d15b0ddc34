package app.gemba.payments.alarms;

import app.gemba.payments.MoneyNews;
import app.gemba.payments.MoneyNews.To;
import app.gemba.shared.Ids;
import app.gemba.shared.Outbox;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Raises and clears alarms; admins get a mail about each new one. One that is raised in a transaction is kept with it, or not at all. */
@Singleton
public class Alarms {
    private static final Logger LOG = LoggerFactory.getLogger(Alarms.class);
    private static final String METRIC = "gemba.money.alarms";
    private static final String DESK = "/admin/money";

    private final AlarmRepository alarms;
    private final Outbox outbox;
    private final MeterRegistry meters;
    private final Clock clock;

    Alarms(AlarmRepository alarms, Outbox outbox, MeterRegistry meters, Clock clock) {
        this.alarms = alarms;
        this.outbox = outbox;
        this.meters = meters;
        this.clock = clock;
    }

    /** An alarm that has not been cleared. */
    public record Open(
            UUID id, AlarmKind kind, String subject, String text, int times, Instant raisedAt, Instant lastAt) {}

    /**
     * Says that somebody has to look.
     *
     * @param subject what it is about: the same kind and subject again is the same alarm
     * @param text what is wrong, and what to do
     */
    @Transactional
    public void raise(AlarmKind kind, String subject, String text) {
        UUID id = Ids.next();
        int times = alarms.raise(id, kind.name(), subject, text, clock.instant());
        if (times == 1) {
            outbox.publish(new MoneyNews(
                    "alarm/" + id,
                    To.ADMINS,
                    null,
                    "Money needs a look: " + kind.words(),
                    text,
                    "Open the money desk",
                    DESK));
        }
        meters.counter(METRIC, "kind", kind.name()).increment();
        LOG.error("{} {}: {}", kind, subject, text);
    }

    /** It is right again. */
    @Transactional
    public void clear(AlarmKind kind, String subject) {
        alarms.clear(kind.name(), subject, clock.instant());
    }

    /** A person has looked; false when it was cleared before or never raised. */
    @Transactional
    public boolean lookedAt(UUID id) {
        return alarms.lookedAt(id, clock.instant()) == 1;
    }

    /** Those that are not cleared, the last raised first. */
    @Transactional
    public List<Open> open() {
        return alarms.open().stream()
                .map(each -> new Open(
                        each.id(),
                        each.kind(),
                        each.subject(),
                        each.text(),
                        each.times(),
                        each.raisedAt(),
                        each.lastAt()))
                .toList();
    }
}
