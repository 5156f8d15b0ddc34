package app.gemba.payments;

import app.gemba.shared.OutboxEvent;
import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something about money that people have to be told by mail. Publish it with the change itself.
 *
 * @param key unique per piece of news; the same one twice is told once
 * @param recipient the organisation or the representative; null for admins
 * @param path where there is something to see or to do, below the site's address
 */
@Serdeable
public record MoneyNews(
        String key, To to, @Nullable UUID recipient, String subject, String text, String button, String path)
        implements OutboxEvent {

    public enum To {
        BUYER,
        REPRESENTATIVE,
        ADMINS
    }
}
