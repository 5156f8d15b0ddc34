package app.gemba.bookings;

import app.gemba.bookings.brief.Brief;
import app.gemba.bookings.brief.ObjectiveId;
import app.gemba.bookings.quote.Expense;
import app.gemba.bookings.quote.Invitation;
import app.gemba.bookings.quote.Quote;
import app.gemba.bookings.quote.QuoteId;
import app.gemba.bookings.visit.Presence;
import app.gemba.bookings.visit.VisitOutcome;
import app.gemba.factories.FactoryId;
import app.gemba.factories.SitePosition;
import app.gemba.identity.RepresentativeId;
import app.gemba.places.Place;
import app.gemba.representatives.RepresentativeSummary;
import app.gemba.shared.Money;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A booking as one of its parties sees it. Whoever was only invited sees the request and the own answer to it. */
@Serdeable
@Schema(name = "Booking")
record BookingView(
        BookingId id,
        BookingStatus status,
        long version,
        Brief brief,
        Factory factory,
        Buyer buyer,
        @Nullable RepresentativeSummary representative,
        List<Invited> invitations,
        List<Offer> quotes,
        @Nullable Offer agreedQuote,
        @Nullable Trip visit,
        @Nullable Instant deadlineAt,
        @Nullable BookingAction deadlineAction,
        boolean reviewExtended,
        int revisionRounds,
        @Nullable Revision revision,
        @Nullable Proposal consent,
        @Nullable Late latePenalty,
        @Nullable Dispute dispute,
        List<ObjectiveResult> objectiveResults,
        List<TimelineEntry> timeline,
        List<BookingAction> actions) {

    @Serdeable
    @Schema(name = "BookingFactory")
    record Factory(
            FactoryId id,
            String name,
            @Nullable String localName,
            String address,
            String countryCode,
            @Nullable Place place,
            @Nullable SitePosition position,
            String timeZone,
            @Nullable String contactName,
            @Nullable String contactPhone) {}

    @Serdeable
    @Schema(name = "BookingBuyer")
    record Buyer(String organisationName, String name) {}

    @Serdeable
    @Schema(name = "Invitation")
    record Invited(
            Person representative,
            Invitation.State state,
            @Nullable String reason) {}

    @Serdeable
    @Schema(name = "InvitedRepresentative")
    record Person(RepresentativeId id, String name) {}

    @Serdeable
    @Schema(name = "Quote")
    record Offer(
            QuoteId id,
            RepresentativeId representativeId,
            String representativeName,
            Quote.Kind kind,
            BigDecimal manDays,
            Money dayRate,
            Money fee,
            List<Expense> expenses,
            Money total,
            LocalDateTime startLocal,
            LocalDateTime endLocal,
            Instant startAt,
            Instant endAt,
            Instant expiresAt,
            @Nullable String message,
            Instant createdAt,
            Quote.State state) {}

    @Serdeable
    @Schema(name = "Visit")
    record Trip(
            Instant startAt,
            Instant endAt,
            LocalDateTime startLocal,
            String timeZone,
            @Nullable Instant checkedInAt,
            @Nullable Instant checkedOutAt,
            @Nullable Boolean onTime,
            @Nullable VisitOutcome outcome,
            @Nullable Presence presence) {}

    /**
     * What a late report costs its representative.
     *
     * @param dueAt null until check-out
     * @param daysLate begun days: of the delivery, or until now where nothing was delivered yet
     * @param percent of the fee that those days cost
     */
    @Serdeable
    @Schema(name = "LatePenalty")
    record Late(int percentPerDay, int maxPercent, @Nullable Instant dueAt, int daysLate, int percent) {}

    @Serdeable
    @Schema(name = "Consent")
    record Proposal(
            Consent.Kind kind,
            Actor by,
            @Nullable LocalDateTime startLocal,
            @Nullable LocalDateTime endLocal,
            @Nullable Integer acceptedWeight,
            Instant expiresAt) {}

    @Serdeable
    @Schema(name = "ObjectiveResult")
    record ObjectiveResult(ObjectiveId objectiveId, ObjectiveOutcome outcome) {}

    /** Whether the buyer took an objective's answer. */
    enum ObjectiveOutcome {
        ACCEPTED,
        CONTESTED,
        PENDING
    }

    @Serdeable
    @Schema(name = "TimelineEntry")
    record TimelineEntry(Instant at, BookingAction action, Actor by, String text) {}
}
