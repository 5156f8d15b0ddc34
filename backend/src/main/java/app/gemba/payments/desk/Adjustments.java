package app.gemba.payments.desk;

import app.gemba.bookings.BookingAccess;
import app.gemba.bookings.BookingId;
import app.gemba.bookings.Bookings;
import app.gemba.identity.Caller;
import app.gemba.ledger.AccountKind;
import app.gemba.ledger.DeskPostings;
import app.gemba.ledger.Ledger;
import app.gemba.shared.FieldError;
import app.gemba.shared.Page;
import app.gemba.shared.ProblemException;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Corrections of the books by two people: one proposes with a reason, another one releases it into the ledger or refuses. */
@Singleton
class Adjustments {
    private final AdjustmentRepository adjustments;
    private final AdjustmentDecisionRepository decisions;
    private final Bookings bookings;
    private final Ledger ledger;
    private final Clock clock;
    private final List<String> currencies;

    Adjustments(
            AdjustmentRepository adjustments,
            AdjustmentDecisionRepository decisions,
            Bookings bookings,
            Ledger ledger,
            Clock clock,
            @Property(name = "gemba.currencies") List<String> currencies) {
        this.adjustments = adjustments;
        this.decisions = decisions;
        this.bookings = bookings;
        this.ledger = ledger;
        this.clock = clock;
        this.currencies = currencies;
    }

    /** Writes the proposal down; nothing moves before somebody else releases it. */
    @Transactional
    Adjustment propose(Caller caller, Proposal proposal) {
        AccountKind debit = side("debit", proposal.kind(), proposal.kind().debit(), proposal.debit());
        AccountKind credit = side("credit", proposal.kind(), proposal.kind().credit(), proposal.credit());
        if (debit == credit) {
            throw invalid("credit", "must be another account than the one that is debited");
        }
        String currency = proposal.amount().currency().getCurrencyCode();
        if (!proposal.amount().positive()) {
            throw invalid("amount", "must be more than zero");
        }
        if (!currencies.contains(currency)) {
            throw invalid("amount", "must be in one of " + String.join(", ", currencies));
        }
        AccountOwner owner = AccountOwner.of(debit);
        AccountOwner other = AccountOwner.of(credit);
        UUID booking = null;
        UUID representative = null;
        BookingId named = proposal.bookingId();
        if (named != null) {
            BookingAccess access = bookings.access(caller, named);
            booking = named.value();
            if (owner.needsBooking() || other.needsBooking()) {
                sameCurrency(access, currency);
            }
            if (owner.needsRepresentative() || other.needsRepresentative()) {
                representative = representative(access);
            }
        } else if (owner.needsBooking() || other.needsBooking()) {
            throw invalid("bookingId", "says whose account it is, and is needed for this one");
        }
        return adjustments.save(new Adjustment(
                AdjustmentId.next().value(),
                proposal.kind(),
                proposal.amount().minor(),
                currency,
                debit,
                credit,
                booking,
                representative,
                proposal.reason().strip(),
                proposal.movementId(),
                caller.user().value(),
                clock.instant()));
    }

    /** Into the ledger it goes, once, by somebody else than who proposed it. */
    @Transactional
    Adjustment release(Caller caller, AdjustmentId id) {
        Adjustment adjustment = decide(caller, id, AdjustmentDecision.Outcome.RELEASED, null);
        ledger.post(DeskPostings.adjusted(
                adjustment.id(), adjustment.bookingId(), adjustment.debit(), adjustment.credit(), adjustment.money()));
        return adjustment;
    }

    @Transactional
    Adjustment refuse(Caller caller, AdjustmentId id, String note) {
        return decide(caller, id, AdjustmentDecision.Outcome.REFUSED, note.strip());
    }

    @Transactional
    Adjustment get(AdjustmentId id) {
        return adjustments.findById(id.value()).orElseThrow(DeskProblem.ADJUSTMENT_NOT_FOUND::problem);
    }

    @Transactional
    Optional<AdjustmentDecision> decision(Adjustment adjustment) {
        return decisions.findByAdjustmentId(adjustment.id());
    }

    @Transactional
    Page<Adjustment> page(AdjustmentViews.@Nullable State state, @Nullable AdjustmentId after, int limit) {
        return Page.of(
                adjustments.page(state == null ? null : state.name(), after == null ? null : after.value(), limit + 1),
                limit,
                adjustment -> adjustment.id().toString());
    }

    private Adjustment decide(
            Caller caller, AdjustmentId id, AdjustmentDecision.Outcome outcome, @Nullable String note) {
        Adjustment adjustment = adjustments.lock(id.value()).orElseThrow(DeskProblem.ADJUSTMENT_NOT_FOUND::problem);
        if (decisions.findByAdjustmentId(adjustment.id()).isPresent()) {
            throw DeskProblem.ADJUSTMENT_DECIDED.problem();
        }
        if (adjustment.proposedBy().equals(caller.user().value())) {
            throw DeskProblem.ADJUSTMENT_NEEDS_ANOTHER.problem();
        }
        decisions.save(new AdjustmentDecision(
                adjustment.id(),
                adjustment.proposedBy(),
                outcome,
                note,
                caller.user().value(),
                clock.instant()));
        return adjustment;
    }

    /** The account of a side: the kind's own, or the chosen one where the kind is free. */
    private static AccountKind side(
            String field, AdjustmentKind kind, @Nullable AccountKind own, @Nullable AccountKind chosen) {
        if (own != null) {
            if (chosen != null && chosen != own) {
                throw invalid(field, "is " + own + " for " + kind);
            }
            return own;
        }
        if (chosen == null) {
            throw invalid(field, "must be chosen");
        }
        if (!AccountOwner.of(chosen).adjustable()) {
            throw invalid(field, "follows its chargeback and cannot be adjusted");
        }
        return chosen;
    }

    private static void sameCurrency(BookingAccess booking, String currency) {
        String own = Optional.ofNullable(booking.fee())
                .map(fee -> fee.currency().getCurrencyCode())
                .orElseGet(() -> booking.brief().currency().getCurrencyCode());
        if (!own.equals(currency)) {
            throw invalid("amount", "must be in " + own + ", the currency of the booking");
        }
    }

    private static UUID representative(BookingAccess booking) {
        if (booking.representative() == null) {
            throw invalid("bookingId", "has no representative yet");
        }
        return Objects.requireNonNull(booking.representative()).value();
    }

    private static ProblemException invalid(String field, String message) {
        return DeskProblem.ADJUSTMENT_INVALID.problem().at(new FieldError(field, message));
    }
}
