package app.gemba.payments;

import app.gemba.payments.provider.ProviderHistory;
import app.gemba.shared.Clocks;
import app.gemba.shared.RecurringJob;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;

/** Fetches the notices that the provider could not deliver, because we were away or its way to us is broken. */
@Singleton
class MissedNotices implements RecurringJob {
    /** As long as the provider itself keeps trying. */
    private static final Duration BACK = Duration.ofDays(3);

    private final ProviderHistory history;
    private final WebhookInbox inbox;
    private final Clock providerTime = Clocks.real();
    private final Duration every;

    MissedNotices(
            ProviderHistory history,
            WebhookInbox inbox,
            @Value("${gemba.payments.notices-interval:15m}") Duration every) {
        this.history = history;
        this.inbox = inbox;
        this.every = every;
    }

    @Override
    public String name() {
        return "payment-missed-notices";
    }

    @Override
    public Duration every() {
        return every;
    }

    @Override
    public void run() {
        history.undelivered(
                providerTime.instant().minus(BACK),
                notice -> inbox.take(notice.event(), notice.raw().getBytes(StandardCharsets.UTF_8)));
    }
}
