package app.gemba.payments.desk;

import app.gemba.bookings.BookingId;
import app.gemba.payments.operations.OperationDesk;
import app.gemba.payments.operations.OperationDesk.OpenOperation;
import app.gemba.payments.operations.OperationKind;
import app.gemba.payments.operations.OperationState;
import app.gemba.shared.Money;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Operations as the desk shows them. */
final class OperationViews {
    private OperationViews() {}

    @Schema(name = "OperationAction")
    enum Action {
        LOOK_UP,
        ABANDON
    }

    /**
     * {@code object} is what it is about at the provider, {@code made} what it made there; {@code nextAt} is when the
     * next thing happens by itself, null when a person has to do it.
     */
    @Serdeable
    @Schema(name = "MoneyOperation")
    record View(
            OperationId id,
            OperationKind kind,
            OperationState state,
            @Nullable BookingId bookingId,
            @Nullable Money amount,
            @Nullable String object,
            @Nullable String made,
            @Nullable String error,
            int attempts,
            Instant createdAt,
            @Nullable Instant firstSentAt,
            @Nullable Instant absentSince,
            OperationDesk.Next next,
            @Nullable Instant nextAt,
            List<Action> actions) {}

    static View view(OpenOperation operation) {
        return new View(
                new OperationId(operation.id()),
                operation.kind(),
                operation.state(),
                Optional.ofNullable(operation.booking()).map(BookingId::new).orElse(null),
                operation.amount(),
                operation.object(),
                operation.externalId(),
                operation.error(),
                operation.attempts(),
                operation.createdAt(),
                operation.firstSentAt(),
                operation.absentSince(),
                operation.next(),
                operation.nextAt(),
                actions(operation));
    }

    private static List<Action> actions(OpenOperation operation) {
        return switch (operation.next()) {
            case MAY_BE_ABANDONED -> List.of(Action.LOOK_UP, Action.ABANDON);
            case IS_SENT_AGAIN, IS_LOOKED_UP, IS_LOOKED_UP_AGAIN, WAS_CHANGED -> List.of(Action.LOOK_UP);
            case IS_SENT, IS_CALLING, OVER -> List.of();
        };
    }
}
