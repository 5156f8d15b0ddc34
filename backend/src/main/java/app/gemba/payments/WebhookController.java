package app.gemba.payments;

import app.gemba.identity.access.Public;
import app.gemba.payments.provider.PaymentProvider;
import app.gemba.payments.provider.ProviderFacts;
import app.gemba.shared.CommonProblem;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where the payment provider tells us that something changed. Its signature over the raw body is its proof. */
@Controller("/api/payments/webhook")
@ExecuteOn(TaskExecutors.BLOCKING)
class WebhookController {
    private static final int LARGEST = 512 * 1024;

    private final PaymentProvider provider;
    private final WebhookInbox inbox;

    WebhookController(PaymentProvider provider, WebhookInbox inbox) {
        this.provider = provider;
        this.inbox = inbox;
    }

    @Serdeable
    @Schema(name = "Received")
    record Received(boolean received) {}

    @Post
    @Public
    @Consumes(MediaType.ALL)
    Received receive(@Body byte @Nullable [] body, @Header("Stripe-Signature") @Nullable String signature) {
        byte[] bytes = body == null ? new byte[0] : body;
        if (bytes.length > LARGEST) {
            throw CommonProblem.TOO_LARGE.problem();
        }
        ProviderFacts.Event event = provider.verified(bytes, signature == null ? "" : signature)
                .orElseThrow(PaymentProblem.SIGNATURE_INVALID::problem);
        inbox.take(event, bytes);
        return new Received(true);
    }
}
