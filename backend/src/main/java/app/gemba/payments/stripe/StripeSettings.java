package app.gemba.payments.stripe;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How the provider is reached.
 *
 * @param apiBase another address than the provider's own
 * @param apiKey none means that payments are not set up here; they are then unavailable
 * @param webhookSecret several, separated by commas, while a secret is being replaced
 * @param networkRetries how often the client library repeats a call by itself, under the same key
 */
@ConfigurationProperties("gemba.payments")
record StripeSettings(
        @Nullable String apiBase,
        @Nullable String apiKey,
        @Nullable String webhookSecret,
        @Bindable(defaultValue = "5s") Duration connectTimeout,
        @Bindable(defaultValue = "20s") Duration readTimeout,
        @Bindable(defaultValue = "2") int networkRetries) {}
