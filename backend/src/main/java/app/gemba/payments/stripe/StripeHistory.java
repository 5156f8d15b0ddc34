package app.gemba.payments.stripe;

import app.gemba.payments.provider.ProviderFacts;
import app.gemba.payments.provider.ProviderHistory;
import com.stripe.model.Account;
import com.stripe.model.Event;
import com.stripe.param.EventListParams;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.function.Consumer;

/** Stripe's lists of what happened. */
@Singleton
final class StripeHistory implements ProviderHistory {
    private static final String BY_HAND = "manual";
    private static final long PAGE = 100;

    private final StripeConnection connection;
    private final StripeNotices notices;

    StripeHistory(StripeConnection connection, StripeNotices notices) {
        this.connection = connection;
        this.notices = notices;
    }

    @Override
    public void undelivered(Instant since, Consumer<ProviderFacts.Notice> each) {
        EventListParams wanted = EventListParams.builder()
                .setDeliverySuccess(false)
                .setCreated(EventListParams.Created.builder()
                        .setGte(since.getEpochSecond())
                        .build())
                .setLimit(PAGE)
                .build();
        connection.read(stripe -> {
            for (Event event : stripe.events().list(wanted).autoPagingIterable()) {
                each.accept(notice(event));
            }
            return true;
        });
    }

    private ProviderFacts.Notice notice(Event event) {
        String raw = event.toJson();
        try {
            return new ProviderFacts.Notice(notices.event(event, raw), raw);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean paysOutByItself() {
        return connection.read(stripe -> {
            Account.Settings.Payouts payouts =
                    stripe.accounts().retrieveCurrent().getSettings().getPayouts();
            return !BY_HAND.equals(payouts.getSchedule().getInterval());
        });
    }
}
