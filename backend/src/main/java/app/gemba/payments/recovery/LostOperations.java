package app.gemba.payments.recovery;

import app.gemba.identity.Caller;
import app.gemba.payments.alarms.AlarmKind;
import app.gemba.payments.alarms.Alarms;
import app.gemba.payments.operations.OperationKind;
import app.gemba.payments.operations.Operations;
import app.gemba.payments.provider.ProviderAnswer;
import app.gemba.payments.provider.ProviderFacts;
import app.gemba.shared.CommonProblem;
import app.gemba.shared.Money;
import io.micronaut.context.BeanProvider;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the provider made for us that this database does not know of. As long as there is any, nothing is sent. */
@Singleton
public class LostOperations {
    private final LostOperationRepository lost;
    private final BeanProvider<Operations> operations;
    private final Alarms alarms;
    private final Clock clock;

    LostOperations(LostOperationRepository lost, BeanProvider<Operations> operations, Alarms alarms, Clock clock) {
        this.lost = lost;
        this.operations = operations;
        this.alarms = alarms;
        this.clock = clock;
    }

    /** One that is not settled. */
    public record Unsettled(
            String externalId,
            ProviderFacts.MadeKind kind,
            @Nullable UUID bookingId,
            Money amount,
            Instant madeAt,
            Instant foundAt) {}

    @Transactional
    public void found(ProviderFacts.Made made) {
        if (lost.existsById(made.id())) {
            return;
        }
        Money amount = made.amount();
        lost.save(new LostOperation(
                made.id(),
                made.kind().name(),
                made.operation(),
                made.booking(),
                amount.minor(),
                amount.currency().getCurrencyCode(),
                made.at(),
                clock.instant(),
                null,
                null,
                null));
        alarms.raise(
                AlarmKind.SENDING_OFF,
                made.id(),
                "The provider has a " + made.kind().words() + " of ours, " + made.id() + " of " + amount
                        + " for booking " + made.booking() + ", that this database does not know of. It seems to be "
                        + "restored from an older backup. Nothing is sent until somebody has settled this.");
    }

    public boolean any() {
        return lost.anyUnsettled();
    }

    @Transactional
    public List<Unsettled> unsettled() {
        return lost.unsettled().stream()
                .map(each -> new Unsettled(
                        each.externalId(),
                        ProviderFacts.MadeKind.valueOf(each.kind()),
                        each.bookingId(),
                        Money.of(each.amount(), each.currency()),
                        each.madeAt(),
                        each.foundAt()))
                .toList();
    }

    /**
     * Somebody has brought the books in order, and says how. Where the same thing has been decided again since, and
     * waits to be sent, it counts as done by what the provider has. What is settled stays as it was settled first.
     */
    @Transactional
    public void settle(Caller caller, String externalId, String reason) {
        if (!lost.existsById(externalId)) {
            throw CommonProblem.NOT_FOUND.problem();
        }
        lost.unsettled(externalId).ifPresent(one -> settle(caller, one, reason));
    }

    private void settle(Caller caller, LostOperation one, String reason) {
        String externalId = one.externalId();
        lost.settle(externalId, caller.user().value(), reason, clock.instant());
        alarms.clear(AlarmKind.SENDING_OFF, externalId);
        kind(one)
                .flatMap(kind ->
                        operations.get().onlyOneWaiting(kind, one.bookingId(), Money.of(one.amount(), one.currency())))
                .ifPresent(waiting -> operations.get().adopt(waiting, new ProviderAnswer.Done(externalId, null)));
    }

    private static Optional<OperationKind> kind(LostOperation one) {
        return switch (ProviderFacts.MadeKind.valueOf(one.kind())) {
            case REFUND -> Optional.of(OperationKind.REFUND);
            case TRANSFER -> Optional.of(OperationKind.TRANSFER);
            case REVERSAL -> Optional.of(OperationKind.REVERSE_TRANSFER);
            case PAYMENT -> Optional.empty();
        };
    }
}
