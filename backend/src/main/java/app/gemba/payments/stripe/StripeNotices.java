package app.gemba.payments.stripe;

import app.gemba.payments.provider.ProviderFacts;
import app.gemba.payments.provider.ProviderFacts.Topic;
import app.gemba.shared.Clocks;
import com.stripe.Stripe;
import com.stripe.exception.SignatureVerificationException;
import com.stripe.model.Event;
import com.stripe.net.Webhook;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Checks that a notice is Stripe's. Signatures are about real time, whatever the business clock says. */
@Singleton
final class StripeNotices {
    private static final Logger LOG = LoggerFactory.getLogger(StripeNotices.class);
    private static final Duration TOLERANCE = Duration.ofMinutes(5);
    private static final Pattern TIMESTAMP = Pattern.compile("(?:^|,)\\s*t=(\\d{1,12})(?=,|$)");

    private final StripeSettings settings;
    private final ObjectMapper json;
    private final Clock realTime = Clocks.real();

    StripeNotices(StripeSettings settings, ObjectMapper json) {
        this.settings = settings;
        this.json = json;
    }

    /** The part of a notice that the library reads only where it knows the object's version. */
    @Serdeable
    record Notice(Content data) {}

    @Serdeable
    record Content(Subject object) {}

    @Serdeable
    record Subject(@Nullable String id) {}

    Optional<ProviderFacts.Event> verified(byte[] body, String signature) {
        String secrets = settings.webhookSecret();
        if (secrets == null || secrets.isBlank() || !timely(signature)) {
            return Optional.empty();
        }
        String payload = new String(body, StandardCharsets.UTF_8);
        for (String secret : secrets.split(",", -1)) {
            try {
                return Optional.of(event(
                        Webhook.constructEvent(payload, signature, secret.strip(), TOLERANCE.toSeconds()), payload));
            } catch (SignatureVerificationException | IOException | RuntimeException refused) {
                // The library throws other things than its own for headers and bodies that are not even wrong.
                LOG.warn("A notice was refused: {}", refused.getClass().getSimpleName());
            }
        }
        return Optional.empty();
    }

    /** The library lets those pass, and reads times that are written in other ways than the provider writes them. */
    private boolean timely(String signature) {
        Matcher timestamp = TIMESTAMP.matcher(signature);
        return timestamp.find()
                && !Instant.ofEpochSecond(Long.parseLong(timestamp.group(1)))
                        .isAfter(realTime.instant().plus(TOLERANCE))
                && !timestamp.find();
    }

    /** A notice as our facts; whoever calls this has made sure that it is Stripe's. */
    ProviderFacts.Event event(Event event, String payload) throws IOException {
        String id = Objects.requireNonNull(json.readValue(payload, Notice.class))
                .data()
                .object()
                .id();
        return new ProviderFacts.Event(
                event.getId(),
                event.getType(),
                topic(event),
                id == null ? "" : id,
                event.getAccount(),
                Instant.ofEpochSecond(event.getCreated()),
                event.getApiVersion(),
                Boolean.TRUE.equals(event.getLivemode()),
                train(event.getApiVersion()).equals(train(Stripe.API_VERSION)));
    }

    /** Versions of one train, such as {@code 2026-07-29.dahlia}, are read alike. */
    private static String train(@Nullable String version) {
        return version == null ? "" : version.substring(version.indexOf('.') + 1);
    }

    private static Topic topic(Event event) {
        String type = event.getType();
        if (type.startsWith("payout.")) {
            return event.getAccount() == null ? Topic.OWN_PAYOUT : Topic.ARRIVAL;
        }
        if (type.startsWith("checkout.session.")) {
            return Topic.CHECKOUT;
        }
        if (type.startsWith("payment_intent.")) {
            return Topic.PAYMENT;
        }
        if (type.equals("charge.updated") || type.equals("charge.succeeded") || type.equals("charge.refunded")) {
            return Topic.CHARGE;
        }
        if (type.startsWith("refund.")) {
            return Topic.REFUND;
        }
        if (type.startsWith("charge.dispute.")) {
            return Topic.CHARGEBACK;
        }
        if (type.startsWith("transfer.")) {
            return Topic.TRANSFER;
        }
        return type.startsWith("account.") || type.startsWith("capability.") ? Topic.ACCOUNT : Topic.OTHER;
    }
}
