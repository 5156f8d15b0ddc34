package app.gemba.bookings;

import app.gemba.bookings.brief.Brief;
import app.gemba.bookings.quote.Quote;
import app.gemba.bookings.quote.QuoteId;
import app.gemba.bookings.visit.Visit;
import app.gemba.factories.FactoryId;
import app.gemba.identity.OrganisationId;
import app.gemba.identity.RepresentativeId;
import app.gemba.identity.UserId;
import app.gemba.shared.IdColumn;
import app.gemba.shared.Money;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Relation;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.annotation.Version;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A booking and where it stands. Changed only under its row lock, through {@link Moves}. */
@MappedEntity("booking")
record Booking(
        @Id @TypeDef(type = DataType.UUID, converter = IdColumn.class)
        BookingId id,

        @TypeDef(type = DataType.UUID, converter = IdColumn.class)
        OrganisationId organisationId,

        String organisationName,

        @TypeDef(type = DataType.UUID, converter = IdColumn.class)
        UserId buyerId,

        String buyerName,

        @TypeDef(type = DataType.UUID, converter = IdColumn.class)
        FactoryId factoryId,

        @TypeDef(type = DataType.JSON) Brief brief,
        BookingStatus status,

        @Nullable @TypeDef(type = DataType.UUID, converter = IdColumn.class)
        RepresentativeId representativeId,

        @Nullable @TypeDef(type = DataType.UUID, converter = IdColumn.class)
        QuoteId quoteId,

        @Nullable @TypeDef(type = DataType.JSON) Visit visit,
        @TypeDef(type = DataType.JSON) Review review,
        @Nullable @TypeDef(type = DataType.JSON) Consent consent,
        @Nullable @TypeDef(type = DataType.JSON) Dispute dispute,
        @Relation(Relation.Kind.EMBEDDED) Purse purse,
        @Nullable Instant fundedAt,
        @Nullable @TypeDef(type = DataType.JSON) LatePenalty latePenalty,
        @Nullable Instant deadlineAt,
        @Nullable BookingAction deadlineAction,
        @Nullable Instant timerAt,
        Instant createdAt,
        Instant updatedAt,
        @Version long version) {

    static Booking draft(
            BookingId id,
            OrganisationId organisation,
            String organisationName,
            UserId buyer,
            String buyerName,
            Brief brief,
            Instant now) {
        return new Booking(
                id,
                organisation,
                organisationName,
                buyer,
                buyerName,
                brief.factoryId(),
                brief,
                BookingStatus.DRAFT,
                null,
                null,
                null,
                Review.NONE,
                null,
                null,
                Purse.EMPTY,
                null,
                null,
                null,
                null,
                null,
                now,
                now,
                0);
    }

    Visit agreedVisit() {
        return Objects.requireNonNull(visit, "Nothing is agreed yet");
    }

    RepresentativeId agreedRepresentative() {
        return Objects.requireNonNull(representativeId, "Nobody is agreed yet");
    }

    Dispute openDispute() {
        return Objects.requireNonNull(dispute, "There is no dispute");
    }

    /** An amount of this booking's currency. */
    Money money(long minor) {
        return new Money(minor, brief.currency());
    }

    Booking with(Brief next) {
        return change(copy -> {
            copy.brief = next;
            copy.factoryId = next.factoryId();
        });
    }

    Booking with(Visit next) {
        return change(copy -> copy.visit = next);
    }

    Booking with(Review next) {
        return change(copy -> copy.review = next);
    }

    Booking with(@Nullable Consent next) {
        return change(copy -> copy.consent = next);
    }

    Booking with(Dispute next) {
        return change(copy -> copy.dispute = next);
    }

    Booking with(Purse next) {
        return change(copy -> copy.purse = next);
    }

    Booking with(LatePenalty next) {
        return change(copy -> copy.latePenalty = next);
    }

    /** All of it is held from now on, and these are the terms for a late report. */
    Booking funded(Money paid, Instant now, LatePenalty terms) {
        return change(copy -> {
            copy.purse = new Purse(paid.minor(), 0, 0, 0);
            copy.fundedAt = now;
            copy.latePenalty = terms;
        });
    }

    Booking agreed(Quote quote, Visit planned) {
        return change(copy -> {
            copy.representativeId = quote.representativeId();
            copy.quoteId = quote.id();
            copy.visit = planned;
        });
    }

    /** Nobody is chosen any more. */
    Booking reopened() {
        return change(copy -> {
            copy.representativeId = null;
            copy.quoteId = null;
            copy.visit = null;
        });
    }

    Booking moved(BookingStatus next, Deadline deadline) {
        return change(copy -> {
            copy.status = next;
            copy.consent = null;
            copy.deadlineAt = deadline.at();
            copy.deadlineAction = deadline.action();
            copy.timerAt = deadline.timerAt();
        });
    }

    Booking timerAt(@Nullable Instant next) {
        return change(copy -> copy.timerAt = next);
    }

    Booking updated(Instant now) {
        return change(copy -> copy.updatedAt = now);
    }

    private Booking change(Consumer<Copy> by) {
        Copy copy = new Copy(this);
        by.accept(copy);
        return copy.booking(this);
    }

    /** The parts that change, while they change. */
    private static final class Copy {
        FactoryId factoryId;
        Brief brief;
        BookingStatus status;

        @Nullable
        RepresentativeId representativeId;

        @Nullable
        QuoteId quoteId;

        @Nullable
        Visit visit;

        Review review;

        @Nullable
        Consent consent;

        @Nullable
        Dispute dispute;

        Purse purse;

        @Nullable
        Instant fundedAt;

        @Nullable
        LatePenalty latePenalty;

        @Nullable
        Instant deadlineAt;

        @Nullable
        BookingAction deadlineAction;

        @Nullable
        Instant timerAt;

        Instant updatedAt;

        Copy(Booking from) {
            factoryId = from.factoryId;
            brief = from.brief;
            status = from.status;
            representativeId = from.representativeId;
            quoteId = from.quoteId;
            visit = from.visit;
            review = from.review;
            consent = from.consent;
            dispute = from.dispute;
            purse = from.purse;
            fundedAt = from.fundedAt;
            latePenalty = from.latePenalty;
            deadlineAt = from.deadlineAt;
            deadlineAction = from.deadlineAction;
            timerAt = from.timerAt;
            updatedAt = from.updatedAt;
        }

        Booking booking(Booking from) {
            return new Booking(
                    from.id,
                    from.organisationId,
                    from.organisationName,
                    from.buyerId,
                    from.buyerName,
                    factoryId,
                    brief,
                    status,
                    representativeId,
                    quoteId,
                    visit,
                    review,
                    consent,
                    dispute,
                    purse,
                    fundedAt,
                    latePenalty,
                    deadlineAt,
                    deadlineAction,
                    timerAt,
                    from.createdAt,
                    updatedAt,
                    from.version);
        }
    }
}
