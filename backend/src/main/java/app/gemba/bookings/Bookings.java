package app.gemba.bookings;

import app.gemba.bookings.quote.Quote;
import app.gemba.bookings.quote.Quotes;
import app.gemba.factories.Factories;
import app.gemba.factories.FactorySite;
import app.gemba.identity.Caller;
import app.gemba.shared.Money;
import app.gemba.shared.Page;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a booking is: for its parties, and for the modules that stand on it. */
@Singleton
@Transactional
public class Bookings {
    private static final UUID LAST = new UUID(-1L, -1L);

    private final BookingRepository bookings;
    private final Moves moves;
    private final Guards guards;
    private final Parties parties;
    private final Quotes quotes;
    private final Factories factories;
    private final Acceptance acceptance;
    private final BookingViews views;
    private final TakenBack takenBack;
    private final BookingRules rules;

    Bookings(
            BookingRepository bookings,
            Moves moves,
            Guards guards,
            Parties parties,
            Quotes quotes,
            Factories factories,
            Acceptance acceptance,
            BookingViews views,
            TakenBack takenBack,
            BookingRules rules) {
        this.bookings = bookings;
        this.moves = moves;
        this.guards = guards;
        this.parties = parties;
        this.quotes = quotes;
        this.factories = factories;
        this.acceptance = acceptance;
        this.views = views;
        this.takenBack = takenBack;
        this.rules = rules;
    }

    /** The booking, if the caller is part of it; absent (404) otherwise. */
    public BookingAccess access(Caller caller, BookingId id) {
        Booking booking = require(id);
        BookingAccess.Role role = parties.require(caller, booking);
        boolean outsider = role == BookingAccess.Role.INVITED;
        Quote quote = outsider || booking.quoteId() == null ? null : quotes.quote(id, booking.quoteId());
        return new BookingAccess(
                booking.id(),
                booking.status(),
                role,
                booking.organisationId(),
                booking.organisationName(),
                booking.buyerName(),
                booking.brief(),
                factories.site(booking.factoryId()),
                outsider ? null : booking.representativeId(),
                quote == null ? null : quote.representativeName(),
                outsider ? null : booking.visit(),
                quote == null ? null : quote.fee(),
                quote == null ? null : quote.expensesTotal(),
                outsider ? null : booking.review().revision());
    }

    /** What was sold, whoever asks: for documents, which nobody is the caller of. */
    public Engagement engagement(BookingId id) {
        Booking booking = require(id);
        FactorySite site = factories.site(booking.factoryId());
        return new Engagement(
                id,
                booking.organisationId(),
                booking.organisationName(),
                booking.brief(),
                site.name(),
                site.localName(),
                site.countryCode(),
                site.countryName(),
                booking.quoteId() == null ? null : quotes.quote(id, booking.quoteId()),
                booking.visit());
    }

    /** What is to be paid. Only for the owner (404) and only while a payment is awaited (409). */
    public PaymentTerms paymentTerms(Caller caller, BookingId id) {
        Booking booking = require(id);
        BookingAccess.Role role = parties.require(caller, booking);
        guards.require(BookingAction.PAY, moves.facts(caller, booking, role));
        Quote quote = quotes.quote(id, booking.quoteId());
        return new PaymentTerms(
                id,
                booking.organisationId(),
                quote.representativeId(),
                quote.fee(),
                quote.expensesTotal(),
                quote.total(),
                booking.brief().title(),
                Objects.requireNonNull(booking.deadlineAt()));
    }

    /** Nobody else moves this booking or decides upon its money until the transaction ends. */
    public void lock(BookingId id) {
        if (bookings.lock(id.value()).isEmpty()) {
            throw BookingProblem.BOOKING_NOT_FOUND.problem();
        }
    }

    /** The buyer's bank took back what was held. Call it inside the transaction that writes that down. */
    public void chargedBack(BookingId id, Money amount) {
        takenBack.take(id, amount);
    }

    /** A payment came in. Call it inside the transaction that writes the payment down; it locks the booking. */
    public FundOutcome fund(BookingId id, Money paid) {
        Booking booking = bookings.lock(id.value()).orElseThrow(BookingProblem.BOOKING_NOT_FOUND::problem);
        if (booking.status() != BookingStatus.AGREED) {
            return booking.purse().funded() > 0
                    ? new FundOutcome.AlreadyFunded()
                    : new FundOutcome.TooLate(booking.status());
        }
        Quote quote = quotes.quote(id, booking.quoteId());
        if (!quote.total().equals(paid)) {
            return new FundOutcome.Mismatch(quote.total());
        }
        quotes.settle(id, quote.representativeId());
        Moves.Turn turn = moves.begin(booking, BookingAction.FUND, Actor.PAYMENT);
        moves.finish(
                turn,
                booking.funded(paid, turn.now(), rules.latePenalty()),
                paid + " is held until the report is accepted");
        return new FundOutcome.Funded();
    }

    /** Where a booking stands, for modules that hold their own books against it; empty when there is no such booking. */
    @Transactional
    public Optional<BookingStatus> status(BookingId id) {
        return bookings.findById(id).map(Booking::status);
    }

    /** The report was delivered, for the first time or revised. Call it inside the transaction that seals the report. */
    public void deliver(Caller caller, BookingId id) {
        acceptance.deliver(caller, id);
    }

    BookingView view(Caller caller, BookingId id) {
        Booking booking = require(id);
        return views.view(caller, booking, parties.require(caller, booking));
    }

    /** Newest first; of the buyer's organisation, or where the representative was asked, or all for an admin. */
    Page<BookingSummary> page(Caller caller, List<BookingStatus> statuses, @Nullable BookingId after, int limit) {
        List<BookingStatus> wanted = statuses.isEmpty() ? List.of(BookingStatus.values()) : statuses;
        // An absent cursor is bound as an id without a value.
        UUID before = Optional.ofNullable(after).map(BookingId::value).orElse(LAST);
        List<Booking> rows =
                switch (caller.role()) {
                    case BUYER ->
                        bookings.ofOrganisation(caller.requireOrganisation().value(), wanted, before, limit + 1);
                    case REPRESENTATIVE ->
                        bookings.ofRepresentative(caller.representative().value(), wanted, before, limit + 1);
                    case ADMIN -> bookings.all(wanted, before, limit + 1);
                };
        Page<Booking> page =
                Page.of(rows, limit, booking -> booking.id().value().toString());
        return new Page<>(views.summaries(caller, page.items()), page.next());
    }

    private Booking require(BookingId id) {
        return bookings.findById(id).orElseThrow(BookingProblem.BOOKING_NOT_FOUND::problem);
    }
}
