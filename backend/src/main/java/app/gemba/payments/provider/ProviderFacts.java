package app.gemba.payments.provider;

import app.gemba.shared.Money;
import io.swagger.v3.oas.annotations.media.Schema;
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

    /** {@code waitsForMoney}: there is too little in our balance at the provider to send it. */
    public record Refund(
            String id,
            RefundState state,
            boolean waitsForMoney,
            Money amount,
            @Nullable UUID operation) {}

    /**
     * Money sent to a representative's account.
     *
     * @param reversed how much of it was taken back, by whomever
     */
    public record Transfer(
            String id,
            Money amount,
            Money reversed,
            @Nullable UUID operation,
            List<Reversal> reversals) {}

    /** A part of a transfer that was taken back. */
    public record Reversal(String id, @Nullable UUID operation) {}

    /**
     * A representative's account.
     *
     * @param answerBy until when the requirements must be met, where that is known
     */
    public record Account(
            String id,
            boolean ready,
            boolean detailsGiven,
            List<String> requirements,
            @Nullable Instant answerBy) {}

    /** What became of money on its way from an account at the provider to a bank. */
    public record Arrival(String id, boolean failed) {}

    /** How far a payment to our own bank is. {@code ARRIVED} may still fail. */
    public enum OwnPayoutState {
        ON_THE_WAY,
        ARRIVED,
        FAILED
    }

    /**
     * Our own money on its way to our own bank.
     *
     * @param operation null for one that was made in the provider's own pages
     * @param error why it failed, in the provider's words
     */
    public record OwnPayout(
            String id,
            OwnPayoutState state,
            Money amount,
            @Nullable UUID operation,
            @Nullable String error) {}

    /** How far a chargeback is. An INQUIRY moves no money; UNKNOWN is a status that we have not heard of. */
    @Schema(name = "ChargebackStatus")
    public enum ChargebackStatus {
        INQUIRY,
        INQUIRY_UNDER_REVIEW,
        INQUIRY_CLOSED,
        NEEDS_RESPONSE,
        UNDER_REVIEW,
        WON,
        LOST,
        PREVENTED,
        UNKNOWN
    }

    /**
     * A payment that the buyer's bank takes back or asks about.
     *
     * @param providerStatus the provider's own word
     * @param amount what it is about; may be less or more than the charge
     * @param withdrawn taken from our balance so far, of which {@code reinstated} came back
     * @param fee taken for it so far, of which {@code feeReturned} came back
     * @param refundable whether a refund would still end it
     * @param dueBy until when it can be answered
     * @param answered whether evidence was submitted, by whomever
     */
    public record Chargeback(
            String id,
            String charge,
            ChargebackStatus status,
            String providerStatus,
            String reason,
            Money amount,
            Money withdrawn,
            Money reinstated,
            Money fee,
            Money feeReturned,
            boolean refundable,
            @Nullable Instant dueBy,
            boolean answered,
            Instant opened) {}

    /** What the provider holds for us in one currency: not yet usable, and usable. */
    public record Balance(Money pending, Money available) {}

    /**
     * One movement of our balance at the provider.
     *
     * @param type in the provider's words: charge, refund, transfer ...
     * @param source the object that moved it; null for what the provider did by itself
     * @param amount before the fee, negative when money left
     * @param available whether it counts among what can be used
     */
    public record Movement(
            String id,
            String type,
            @Nullable String source,
            Money amount,
            Money fee,
            Instant created,
            boolean available) {}

    /** A page of movements; {@code more} says that there are others after its last one. */
    public record Movements(List<Movement> items, boolean more) {}

    /** What kind of object an event is about. */
    public enum Topic {
        CHECKOUT,
        PAYMENT,
        CHARGE,
        REFUND,
        TRANSFER,
        ACCOUNT,
        /** From an account at the provider to its holder's bank. */
        ARRIVAL,
        OWN_PAYOUT,
        CHARGEBACK,
        OTHER
    }

    /**
     * A notice that something changed; the object is read afterwards.
     *
     * @param knownVersion whether it is told in the words that our library knows
     */
    public record Event(
            String id,
            String type,
            Topic topic,
            String object,
            @Nullable String account,
            Instant created,
            @Nullable String apiVersion,
            boolean live,
            boolean knownVersion) {}

    /** What the provider can have made for us. */
    public enum MadeKind {
        PAYMENT("payment"),
        REFUND("refund"),
        TRANSFER("transfer"),
        REVERSAL("reversal of a transfer");

        private final String words;

        MadeKind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** Money that moved at the provider because this installation said so. */
    public record Made(
            MadeKind kind,
            String id,
            UUID operation,
            @Nullable UUID booking,
            Money amount,
            Instant at) {}

    /** A notice and the very bytes in which it came. */
    public record Notice(Event event, String raw) {}
}
