package app.gemba.payments.desk;

import app.gemba.bookings.BookingId;
import app.gemba.identity.Accounts;
import app.gemba.identity.Caller;
import app.gemba.identity.UserId;
import app.gemba.ledger.AccountKind;
import app.gemba.shared.Money;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Adjustments as the desk shows them, with what the caller may do about each. */
@Singleton
class AdjustmentViews {
    private final Adjustments adjustments;
    private final Accounts accounts;

    AdjustmentViews(Adjustments adjustments, Accounts accounts) {
        this.adjustments = adjustments;
        this.accounts = accounts;
    }

    @Schema(name = "AdjustmentState")
    enum State {
        PROPOSED,
        RELEASED,
        REFUSED
    }

    @Schema(name = "AdjustmentAction")
    enum Action {
        RELEASE,
        REFUSE
    }

    /** Who decided and why; {@code note} is null for what was released. */
    @Serdeable
    @Schema(name = "AdjustmentDecision")
    record DecisionView(String by, Instant at, @Nullable String note) {}

    @Serdeable
    @Schema(name = "Adjustment")
    record View(
            AdjustmentId id,
            AdjustmentKind kind,
            State state,
            Money amount,
            AccountKind debit,
            AccountKind credit,
            @Nullable BookingId bookingId,
            String reason,
            @Nullable String movementId,
            String proposedBy,
            Instant proposedAt,
            @Nullable DecisionView decision,
            List<Action> actions) {}

    /** A kind of adjustment: its accounts, null where the proposer chooses them. */
    @Serdeable
    @Schema(name = "AdjustmentChoice")
    record Choice(
            AdjustmentKind kind,
            @Nullable AccountKind debit,
            @Nullable AccountKind credit) {}

    /** An account that a free adjustment may name. */
    @Serdeable
    @Schema(name = "AdjustableAccount")
    record Adjustable(AccountKind kind, boolean needsBooking) {}

    @Serdeable
    @Schema(name = "AdjustmentCatalogue")
    record Catalogue(List<Choice> kinds, List<Adjustable> accounts) {}

    Catalogue catalogue() {
        return new Catalogue(
                Stream.of(AdjustmentKind.values())
                        .map(kind -> new Choice(kind, kind.debit(), kind.credit()))
                        .toList(),
                Stream.of(AccountKind.values())
                        .filter(kind -> AccountOwner.of(kind).adjustable())
                        .map(kind -> new Adjustable(kind, AccountOwner.of(kind).needsBooking()))
                        .toList());
    }

    View view(Caller caller, Adjustment adjustment) {
        Optional<AdjustmentDecision> decision = adjustments.decision(adjustment);
        boolean may = decision.isEmpty()
                && !adjustment.proposedBy().equals(caller.user().value());
        return new View(
                new AdjustmentId(adjustment.id()),
                adjustment.kind(),
                decision.map(made -> State.valueOf(made.outcome().name())).orElse(State.PROPOSED),
                adjustment.money(),
                adjustment.debitAccount(),
                adjustment.creditAccount(),
                Optional.ofNullable(adjustment.bookingId()).map(BookingId::new).orElse(null),
                adjustment.reason(),
                adjustment.movementId(),
                name(adjustment.proposedBy()),
                adjustment.proposedAt(),
                decision.map(made -> new DecisionView(name(made.decidedBy()), made.decidedAt(), made.note()))
                        .orElse(null),
                may ? List.of(Action.values()) : List.of());
    }

    private String name(UUID user) {
        return accounts.name(new UserId(user));
    }
}
