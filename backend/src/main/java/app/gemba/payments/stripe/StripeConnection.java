package app.gemba.payments.stripe;

import app.gemba.payments.provider.PaymentProvider.Unreachable;
import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.service.V1Services;
import io.micronaut.core.util.SupplierUtil;
import jakarta.inject.Singleton;
import java.util.function.Supplier;

/** The client library with our address, key, timeouts and number of retries. */
@Singleton
final class StripeConnection {
    private final StripeSettings settings;
    private final Supplier<StripeClient> client = SupplierUtil.memoized(this::connect);

    StripeConnection(StripeSettings settings) {
        this.settings = settings;
    }

    /** Something that asks the provider. */
    interface Question<T> {
        T ask(V1Services stripe) throws StripeException;
    }

    <T> T read(Question<T> question) {
        try {
            return question.ask(v1());
        } catch (StripeException e) {
            throw new Unreachable(
                    "The payment provider did not answer: " + e.getClass().getSimpleName(), e);
        }
    }

    V1Services v1() {
        return client.get().v1();
    }

    boolean configured() {
        String key = settings.apiKey();
        return key != null && !key.isBlank();
    }

    private StripeClient connect() {
        StripeClient.StripeClientBuilder builder = StripeClient.builder()
                .setApiKey(settings.apiKey())
                .setConnectTimeout(Math.toIntExact(settings.connectTimeout().toMillis()))
                .setReadTimeout(Math.toIntExact(settings.readTimeout().toMillis()))
                .setMaxNetworkRetries(settings.networkRetries());
        String base = settings.apiBase();
        if (base != null && !base.isBlank()) {
            builder.setApiBase(base).setFilesBase(base).setConnectBase(base);
        }
        return builder.build();
    }
}
