package app.gemba.payments.provider;

import app.gemba.shared.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the provider says is so, at the moment of asking. */
public final class ProviderFacts {
    private ProviderFacts() {}

    /** A hosted payment page. {@code payment} is null until somebody tried to pay. */
    public record Checkout(
            String id, boolean expired, @Nullable String payment) {}

    /**
     * A buyer's payment.
     *
     * @param operation the operation that made its page; null for a payment that is not ours
     * @param charge null until the money was taken and its fee is known
     */
    public record Payment(
            String id,
            boolean succeeded,
            boolean live,
            Money amount,
            @Nullable UUID operation,
            @Nullable Charge charge) {}

    /**
     * Money taken.
     *
     * @param gross in the currency in which the provider keeps it
     * @param available whether it can be used already
     */
    public record Charge(String id, Money gross, Money fee, boolean available) {}

    /** How far a refund is. {@code SENT} may still fail. */
    public enum RefundState {
        SENT,
        ARRIVED,
        FAILED
    }

    public record Refund(
            String id,
            RefundState state,
            Money amount,
            @Nullable UUID operation) {}

    public record Transfer(
            String id, Money amount, @Nullable UUID operation) {}

    /** A representative's account. */
    public record Account(String id, boolean ready, boolean detailsGiven, List<String> requirements) {}

    /** What kind of object an event is about. */
    public enum Topic {
        CHECKOUT,
        PAYMENT,
        CHARGE,
        REFUND,
        TRANSFER,
        ACCOUNT,
        OTHER
    }

    /** A signed notice that something changed; the object is read afterwards. */
    public record Event(
            String id,
            String type,
            Topic topic,
            String object,
            @Nullable String account,
            Instant created,
            @Nullable String apiVersion,
            boolean live) {}
}
