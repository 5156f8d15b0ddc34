package app.gemba.bookings;

import app.gemba.bookings.BookingView.ObjectiveOutcome;
import app.gemba.bookings.brief.ObjectiveId;
import app.gemba.bookings.quote.Invitation;
import app.gemba.bookings.quote.Quote;
import app.gemba.bookings.quote.Quotes;
import app.gemba.bookings.visit.Visit;
import app.gemba.factories.Factories;
import app.gemba.factories.FactoryId;
import app.gemba.factories.FactorySite;
import app.gemba.identity.Caller;
import app.gemba.identity.RepresentativeId;
import app.gemba.representatives.Representatives;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What each party may see of a booking. */
@Singleton
@Transactional(Transactional.TxType.MANDATORY)
class BookingViews {
    private final BookingEventRepository events;
    private final Moves moves;
    private final Guards guards;
    private final Quotes quotes;
    private final Factories factories;
    private final Representatives representatives;
    private final BookingRules rules;
    private final Clock clock;

    BookingViews(
            BookingEventRepository events,
            Moves moves,
            Guards guards,
            Quotes quotes,
            Factories factories,
            Representatives representatives,
            BookingRules rules,
            Clock clock) {
        this.events = events;
        this.moves = moves;
        this.guards = guards;
        this.quotes = quotes;
        this.factories = factories;
        this.representatives = representatives;
        this.rules = rules;
        this.clock = clock;
    }

    BookingView view(Caller caller, Booking booking, BookingAccess.Role role) {
        Guards.Facts facts = moves.facts(caller, booking, role);
        boolean outsider = role == BookingAccess.Role.INVITED;
        RepresentativeId self = outsider || role == BookingAccess.Role.ASSIGNED ? caller.representative() : null;
        ZoneId zone = zone(booking);
        RepresentativeId chosen = outsider ? null : booking.representativeId();
        Visit visit = outsider ? null : booking.visit();
        Consent consent = booking.consent();
        boolean open = !outsider || booking.status() == BookingStatus.OPEN;
        return new BookingView(
                booking.id(),
                booking.status(),
                booking.version(),
                booking.brief(),
                factory(factories.site(booking.factoryId()), outsider),
                new BookingView.Buyer(booking.organisationName(), booking.buyerName()),
                chosen == null ? null : representatives.summary(chosen),
                quotes.invitations(booking.id()).stream()
                        .filter(each -> self == null || each.representativeId().equals(self))
                        .map(BookingViews::invited)
                        .toList(),
                facts.quotes().stream()
                        .filter(each -> self == null || each.representativeId().equals(self))
                        .map(quote -> offer(quote, facts.now()))
                        .toList(),
                outsider
                        ? null
                        : facts.quotes().stream()
                                .filter(quote -> quote.id().equals(booking.quoteId()))
                                .map(quote -> offer(quote, facts.now()))
                                .findFirst()
                                .orElse(null),
                visit == null ? null : trip(visit),
                open ? booking.deadlineAt() : null,
                open ? booking.deadlineAction() : null,
                booking.review().extended(),
                booking.review().rounds(),
                outsider ? null : booking.review().revision(),
                outsider || consent == null || !consent.open(facts.now()) ? null : proposal(consent, zone),
                outsider ? null : late(booking, facts.now()),
                outsider ? null : booking.dispute(),
                results(booking),
                timeline(booking, self, outsider),
                guards.actions(facts));
    }

    /** Everything that a page of lines needs is fetched at once. */
    List<BookingSummary> summaries(Caller caller, List<Booking> page) {
        List<UUID> ids = page.stream().map(booking -> booking.id().value()).toList();
        Map<BookingId, List<Quote>> offers = quotes.quotes(ids);
        Map<BookingId, List<Invitation>> asked = quotes.invitations(ids);
        Map<FactoryId, FactorySite> sites = new HashMap<>();
        return page.stream()
                .map(booking -> summary(
                        caller,
                        booking,
                        offers.getOrDefault(booking.id(), List.of()),
                        asked.getOrDefault(booking.id(), List.of()),
                        sites.computeIfAbsent(booking.factoryId(), factories::site)))
                .toList();
    }

    private BookingSummary summary(
            Caller caller, Booking booking, List<Quote> offers, List<Invitation> asked, FactorySite site) {
        BookingAccess.Role role = role(caller, booking);
        boolean outsider = role == BookingAccess.Role.INVITED;
        Invitation own = asked.stream()
                .filter(each ->
                        each.representativeId().value().equals(caller.user().value()))
                .findFirst()
                .orElse(null);
        Quote shown = offers.stream()
                .filter(quote -> outsider
                        ? own != null
                                && quote.representativeId().equals(own.representativeId())
                                && quote.state() != Quote.State.WITHDRAWN
                        : quote.id().equals(booking.quoteId()))
                .findFirst()
                .orElse(null);
        return new BookingSummary(
                booking.id(),
                booking.brief().title(),
                booking.status(),
                booking.brief().way(),
                booking.brief().visitType(),
                new BookingSummary.Site(
                        site.id(),
                        site.name(),
                        site.place() == null ? null : site.place().name(),
                        site.countryCode(),
                        site.timeZone().getId()),
                counterpart(role, booking, asked),
                start(booking, shown, outsider),
                end(booking, shown, outsider),
                shown == null ? null : shown.total(),
                outsider && booking.status() != BookingStatus.OPEN ? null : booking.deadlineAt(),
                guards.next(new Guards.Facts(booking, role, offers, own, clock.instant())),
                booking.updatedAt());
    }

    private static @Nullable Instant start(Booking booking, @Nullable Quote shown, boolean outsider) {
        Visit visit = outsider ? null : booking.visit();
        return visit != null ? visit.startAt() : shown == null ? null : shown.startAt();
    }

    private static @Nullable Instant end(Booking booking, @Nullable Quote shown, boolean outsider) {
        Visit visit = outsider ? null : booking.visit();
        return visit != null ? visit.endAt() : shown == null ? null : shown.endAt();
    }

    /** The lists hold nothing that the caller has no part in. */
    private static BookingAccess.Role role(Caller caller, Booking booking) {
        return switch (caller.role()) {
            case ADMIN -> BookingAccess.Role.ADMIN;
            case BUYER -> BookingAccess.Role.OWNER;
            case REPRESENTATIVE ->
                caller.representative().equals(booking.representativeId())
                        ? BookingAccess.Role.ASSIGNED
                        : BookingAccess.Role.INVITED;
        };
    }

    private static @Nullable String counterpart(BookingAccess.Role role, Booking booking, List<Invitation> asked) {
        return switch (role) {
            case ASSIGNED, INVITED -> booking.organisationName();
            case OWNER, ADMIN ->
                asked.stream()
                        .filter(each -> each.representativeId().equals(booking.representativeId()))
                        .map(Invitation::representativeName)
                        .findFirst()
                        .orElse(null);
        };
    }

    private List<BookingView.TimelineEntry> timeline(
            Booking booking, @Nullable RepresentativeId self, boolean outsider) {
        return events.of(booking.id().value()).stream()
                .filter(event -> self == null || visible(event, self, outsider))
                .map(event -> new BookingView.TimelineEntry(event.at(), event.action(), event.actor(), event.text()))
                .toList();
    }

    /** A representative never learns who else was asked or what they wanted. */
    private static boolean visible(BookingEvent event, RepresentativeId self, boolean outsider) {
        boolean own = self.value().equals(event.actorId());
        return switch (event.action()) {
            case SUBMIT, EXPIRE -> true;
            case QUOTE, DECLINE -> own;
            case WITHDRAW -> own || event.actor() == Actor.BUYER;
            case ACCEPT_QUOTE, LAPSE, PAY -> !outsider;
            case FUND,
                    CHECK_IN,
                    MARK_BOUGHT,
                    CANCEL,
                    RESCHEDULE,
                    MARK_NO_SHOW,
                    CHECK_OUT,
                    REFUSE_ENTRY,
                    DELIVER,
                    CANCEL_LATE_REPORT,
                    ACCEPT,
                    REQUEST_REVISION,
                    DELIVER_REVISION,
                    EXTEND_REVIEW,
                    AUTO_ACCEPT,
                    DISPUTE,
                    AGREE_SPLIT,
                    DECIDE_SPLIT,
                    DECIDE_HELD,
                    CHARGE_BACK,
                    CLOSE -> !outsider;
        };
    }

    private static List<BookingView.ObjectiveResult> results(Booking booking) {
        return booking.brief().objectives().stream()
                .map(objective -> new BookingView.ObjectiveResult(objective.key(), outcome(booking, objective.key())))
                .toList();
    }

    private static ObjectiveOutcome outcome(Booking booking, ObjectiveId objective) {
        Dispute dispute = booking.dispute();
        if (dispute != null) {
            return dispute.contests(objective) ? ObjectiveOutcome.CONTESTED : ObjectiveOutcome.ACCEPTED;
        }
        return switch (booking.status()) {
            case ACCEPTED, CLOSED -> ObjectiveOutcome.ACCEPTED;
            case DRAFT,
                    OPEN,
                    AGREED,
                    FUNDED,
                    ON_SITE,
                    REPORTING,
                    DELIVERED,
                    REVISION,
                    DISPUTED,
                    CANCELLED,
                    EXPIRED,
                    NO_SHOW -> ObjectiveOutcome.PENDING;
        };
    }

    private static ZoneId zone(Booking booking) {
        Visit visit = booking.visit();
        return visit == null ? java.time.ZoneOffset.UTC : visit.timeZone();
    }

    private static BookingView.Factory factory(FactorySite site, boolean outsider) {
        return new BookingView.Factory(
                site.id(),
                site.name(),
                site.localName(),
                site.address(),
                site.countryCode(),
                site.place(),
                site.position(),
                site.timeZone().getId(),
                outsider ? null : site.contactName(),
                outsider ? null : site.contactPhone());
    }

    private static BookingView.Invited invited(Invitation invitation) {
        return new BookingView.Invited(
                new BookingView.Person(invitation.representativeId(), invitation.representativeName()),
                invitation.state(),
                invitation.reason());
    }

    private static BookingView.Offer offer(Quote quote, Instant now) {
        return new BookingView.Offer(
                quote.id(),
                quote.representativeId(),
                quote.representativeName(),
                quote.kind(),
                quote.manDays(),
                quote.dayRate(),
                quote.fee(),
                quote.expenses(),
                quote.total(),
                quote.startLocal(),
                quote.endLocal(),
                quote.startAt(),
                quote.endAt(),
                quote.expiresAt(),
                quote.message(),
                quote.createdAt(),
                quote.stateAt(now));
    }

    private static BookingView.Trip trip(Visit visit) {
        return new BookingView.Trip(
                visit.startAt(),
                visit.endAt(),
                visit.startLocal(),
                visit.timeZone().getId(),
                visit.checkedInAt(),
                visit.checkedOutAt(),
                visit.onTime(),
                visit.outcome(),
                visit.presence());
    }

    private BookingView.@Nullable Late late(Booking booking, Instant now) {
        LatePenalty agreed = booking.latePenalty();
        Visit visit = booking.visit();
        if (agreed == null || visit == null) {
            return null;
        }
        Instant dueAt = visit.checkedOutAt() == null ? null : rules.reportDue(visit);
        LatePenalty penalty =
                dueAt != null && booking.status() == BookingStatus.REPORTING ? agreed.delivered(dueAt, now) : agreed;
        return new BookingView.Late(
                penalty.percentPerDay(), penalty.maxPercent(), dueAt, penalty.daysLate(), penalty.percent());
    }

    private static BookingView.Proposal proposal(Consent consent, ZoneId zone) {
        return new BookingView.Proposal(
                consent.kind(),
                consent.by(),
                consent.startAt() == null ? null : LocalDateTime.ofInstant(consent.startAt(), zone),
                consent.endAt() == null ? null : LocalDateTime.ofInstant(consent.endAt(), zone),
                consent.acceptedWeight(),
                consent.expiresAt());
    }
}
