package app.gemba.payments.operations;

import app.gemba.payments.provider.PaymentProvider;
import app.gemba.payments.provider.ProviderAnswer;
import app.gemba.payments.provider.ProviderCall;
import app.gemba.shared.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Operations as people look at them, and the two things that people may do about one whose end nobody knows. */
@Singleton
public class OperationDesk {
    private static final String CHANGED = "request_changed";

    private final OperationRepository operations;
    private final OperationLog log;
    private final Operations calls;
    private final PaymentProvider provider;
    private final Clock clock;

    OperationDesk(
            OperationRepository operations, OperationLog log, Operations calls, PaymentProvider provider, Clock clock) {
        this.operations = operations;
        this.log = log;
        this.calls = calls;
        this.provider = provider;
        this.clock = clock;
    }

    /** What happens next to an operation, or what a person has to do. */
    @Schema(name = "OperationNext")
    public enum Next {
        /** It is sent for the first time. */
        IS_SENT,
        /** Somebody is calling at this moment. */
        IS_CALLING,
        /** The same call under the same key again. */
        IS_SENT_AGAIN,
        /** Its key is forgotten: the provider is asked whether it was done. */
        IS_LOOKED_UP,
        /** It was not there at the first look; a second one an hour later proves it. */
        IS_LOOKED_UP_AGAIN,
        /** It is proven that it was never done: a person gives it up. */
        MAY_BE_ABANDONED,
        /** The stored call is not the one that was committed: somebody has to find out why. */
        WAS_CHANGED,
        OVER
    }

    /**
     * One operation.
     *
     * @param object what it is about, at the provider: the payment that is refunded, the account that is paid
     * @param nextAt when the next thing happens by itself; null when nothing does
     */
    public record OpenOperation(
            UUID id,
            OperationKind kind,
            OperationState state,
            @Nullable UUID booking,
            @Nullable Money amount,
            @Nullable String object,
            @Nullable String externalId,
            @Nullable String error,
            int attempts,
            Instant createdAt,
            @Nullable Instant firstSentAt,
            @Nullable Instant absentSince,
            @Nullable Instant nextAt,
            Next next) {}

    /** Whether a person's wish was done, or why not. */
    public enum Refusal {
        /** It is over, was never sent, or somebody is calling. */
        NOT_NOW,
        NOT_PROVEN,
        NO_ANSWER
    }

    public sealed interface Outcome {
        record Seen(OpenOperation operation) implements Outcome {}

        record Refused(Refusal why) implements Outcome {}
    }

    /** One more than the limit, so that the caller knows whether there are more. */
    @Transactional
    public List<OpenOperation> open(boolean unknown, @Nullable UUID after, int rows) {
        return views(operations.open(unknown, after, rows));
    }

    @Transactional
    public List<OpenOperation> ofBooking(UUID booking) {
        return views(operations.ofBooking(booking));
    }

    /** By its own id, or by the object that it made. */
    @Transactional
    public List<OpenOperation> named(String text) {
        return views(operations.named(text));
    }

    @Transactional
    public List<OpenOperation> over(Money amount, int limit) {
        return views(operations.over(amount.minor(), amount.currency().getCurrencyCode(), limit));
    }

    @Transactional
    public Optional<OpenOperation> find(UUID id) {
        return operations.findById(id).map(this::view);
    }

    /** How many there are in each state that is not over; states without any are left out. */
    @Transactional
    public Map<OperationState, Long> counts() {
        Map<OperationState, Long> counts = new EnumMap<>(OperationState.class);
        operations.counts().forEach(count -> counts.put(count.state(), count.number()));
        return counts;
    }

    /** Asks the provider now whether it was done. Never inside a transaction. */
    public Outcome lookUp(UUID id) {
        return look(id, false);
    }

    /** Gives it up, if it was absent an hour ago and is absent now. Never inside a transaction. */
    public Outcome abandon(UUID id) {
        return look(id, true);
    }

    private Outcome look(UUID id, boolean abandon) {
        Optional<OperationRow> held = log.hold(id);
        if (held.isEmpty()) {
            return new Outcome.Refused(Refusal.NOT_NOW);
        }
        OperationRow operation = held.get();
        boolean changed = CHANGED.equals(operation.errorCode());
        if (abandon && (changed || !operation.provenAbsent(clock.instant()))) {
            log.release(operation);
            return new Outcome.Refused(Refusal.NOT_PROVEN);
        }
        Optional<ProviderAnswer.Done> made;
        try {
            made = provider.find(calls.read(operation), operation.id());
        } catch (PaymentProvider.Unreachable silence) {
            log.release(operation);
            return new Outcome.Refused(Refusal.NO_ANSWER);
        }
        if (made.isPresent()) {
            return new Outcome.Seen(view(log.record(operation, made.get())));
        }
        return new Outcome.Seen(view(abandon ? log.abandon(operation) : log.seenAbsent(operation)));
    }

    private List<OpenOperation> views(List<OperationRow> rows) {
        return rows.stream().map(this::view).toList();
    }

    private OpenOperation view(OperationRow row) {
        Next next = next(row);
        return new OpenOperation(
                row.id(),
                row.kind(),
                row.state(),
                row.bookingId(),
                row.amount() == null || row.currency() == null ? null : Money.of(row.amount(), row.currency()),
                object(row),
                row.externalId(),
                row.errorCode(),
                row.attempts(),
                row.createdAt(),
                row.firstSentAt(),
                row.absentSince(),
                byItself(next) ? row.nextAttemptAt() : null,
                next);
    }

    private Next next(OperationRow row) {
        Instant now = clock.instant();
        return switch (row.state()) {
            case SUCCEEDED, REJECTED, ABANDONED -> Next.OVER;
            case NEW -> Next.IS_SENT;
            case SENT -> Next.IS_CALLING;
            case UNKNOWN ->
                CHANGED.equals(row.errorCode())
                        ? Next.WAS_CHANGED
                        : row.provenAbsent(now)
                                ? Next.MAY_BE_ABANDONED
                                : row.absentSince() != null
                                        ? Next.IS_LOOKED_UP_AGAIN
                                        : row.mustBeLookedUp(now) ? Next.IS_LOOKED_UP : Next.IS_SENT_AGAIN;
        };
    }

    private static boolean byItself(Next next) {
        return switch (next) {
            case IS_SENT, IS_SENT_AGAIN, IS_LOOKED_UP, IS_LOOKED_UP_AGAIN -> true;
            case IS_CALLING, MAY_BE_ABANDONED, WAS_CHANGED, OVER -> false;
        };
    }

    /** One that cannot be read any more must not hide the others. */
    private @Nullable String object(OperationRow row) {
        try {
            return object(calls.read(row));
        } catch (UncheckedIOException unreadable) {
            return null;
        }
    }

    private static @Nullable String object(ProviderCall call) {
        return switch (call) {
            case ProviderCall.Refund refund -> refund.payment();
            case ProviderCall.Transfer transfer -> transfer.account();
            case ProviderCall.ReverseTransfer reversal -> reversal.transfer();
            case ProviderCall.LinkAccount link -> link.account();
            case ProviderCall.CreateCheckout checkout -> null;
            case ProviderCall.OwnPayout payout -> null;
            case ProviderCall.CreateAccount account -> null;
            case ProviderCall.UploadEvidence upload -> null;
            case ProviderCall.SubmitEvidence evidence -> evidence.chargeback();
            case ProviderCall.AcceptChargeback accepted -> accepted.chargeback();
        };
    }
}
