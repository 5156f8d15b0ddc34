package app.gemba.bookings;

import app.gemba.bookings.brief.Brief;
import app.gemba.bookings.brief.BriefCheck;
import app.gemba.bookings.brief.BriefDraft;
import app.gemba.bookings.brief.SiteCalendar;
import app.gemba.bookings.quote.Invitation;
import app.gemba.bookings.quote.Quote;
import app.gemba.bookings.quote.QuoteId;
import app.gemba.bookings.quote.QuoteOffer;
import app.gemba.bookings.quote.Quotes;
import app.gemba.bookings.visit.Visit;
import app.gemba.factories.Factories;
import app.gemba.factories.FactorySite;
import app.gemba.identity.Accounts;
import app.gemba.identity.Caller;
import app.gemba.identity.RepresentativeId;
import app.gemba.representatives.Blocks;
import app.gemba.representatives.Calendar;
import app.gemba.representatives.Representatives;
import app.gemba.shared.CommonProblem;
import app.gemba.shared.FieldError;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** From the draft to the agreement: the brief, the invitations, the quotes and the choice among them. */
@Singleton
@Transactional
public class Requests {
    private final BookingRepository bookings;
    private final Moves moves;
    private final Parties parties;
    private final Quotes quotes;
    private final Factories factories;
    private final Representatives representatives;
    private final Blocks blocks;
    private final Calendar calendar;
    private final Accounts accounts;
    private final BookingRules rules;
    private final List<String> currencies;
    private final Clock clock;

    Requests(
            BookingRepository bookings,
            Moves moves,
            Parties parties,
            Quotes quotes,
            Factories factories,
            Representatives representatives,
            Blocks blocks,
            Calendar calendar,
            Accounts accounts,
            BookingRules rules,
            @Property(name = "gemba.currencies") List<String> currencies,
            Clock clock) {
        this.bookings = bookings;
        this.moves = moves;
        this.parties = parties;
        this.quotes = quotes;
        this.factories = factories;
        this.representatives = representatives;
        this.blocks = blocks;
        this.calendar = calendar;
        this.accounts = accounts;
        this.rules = rules;
        this.currencies = List.copyOf(currencies);
        this.clock = clock;
    }

    /** Begins a booking with a brief that may be unfinished. */
    public BookingId draft(Caller buyer, BriefDraft draft) {
        check(buyer, draft);
        Accounts.Me me = accounts.me(buyer);
        Accounts.OrganisationSummary organisation = Objects.requireNonNull(me.organisation());
        return bookings.save(Booking.draft(
                        BookingId.next(),
                        organisation.id(),
                        organisation.name(),
                        me.id(),
                        me.name(),
                        draft.brief(),
                        clock.instant()))
                .id();
    }

    /** Changes the brief while nobody has seen it. */
    public void change(Caller buyer, BookingId id, BriefDraft draft) {
        Booking booking = bookings.lock(id.value()).orElseThrow(BookingProblem.BOOKING_NOT_FOUND::problem);
        parties.require(buyer, booking);
        if (!Objects.equals(draft.version(), booking.version())) {
            throw CommonProblem.STALE_VERSION.problem();
        }
        if (booking.status() != BookingStatus.DRAFT) {
            throw BookingProblem.MOVE_NOT_ALLOWED.problem("A brief cannot be changed once it was sent out");
        }
        check(buyer, draft);
        bookings.update(booking.with(draft.brief()).updated(clock.instant()));
    }

    /** Sends the brief out and asks these representatives for a quote. */
    public void submit(Caller buyer, BookingId id, List<RepresentativeId> asked, long version) {
        Moves.Turn turn = moves.begin(buyer, id, BookingAction.SUBMIT, version);
        Booking booking = turn.booking();
        FactorySite site = factories.site(booking.factoryId());
        Brief brief = booking.brief();
        LocalDate today = LocalDate.ofInstant(turn.now(), site.timeZone());
        LocalDate firstDay = SiteCalendar.of(site.countryCode()).plusWorkingDays(today, rules.requestAhead());
        List<FieldError> errors = BriefCheck.errors(brief, firstDay);
        if (!errors.isEmpty()) {
            throw BookingProblem.BRIEF_NOT_READY.problem().at(errors);
        }
        checkAsked(asked, booking, site);
        for (RepresentativeId representative : asked) {
            quotes.invite(
                    id, representative, representatives.summary(representative).name(), turn.now());
        }
        moves.finish(
                turn,
                booking,
                asked.size() == 1 ? "Asked one representative" : "Asked " + asked.size() + " representatives");
    }

    /** Offers a price, the first one or a better one. */
    public void quote(Caller representative, BookingId id, QuoteOffer offer) {
        Moves.Turn turn = moves.begin(representative, id, BookingAction.QUOTE, offer.version());
        Booking booking = turn.booking();
        requireBookable(representative.representative(), booking);
        Invitation invitation = invitation(representative, id);
        ZoneId zone = factories.site(booking.factoryId()).timeZone();
        Quote quote = quotes.offer(invitation, offer, booking.brief(), zone, turn.now(), rules.bookAhead());
        moves.finish(
                turn,
                booking,
                switch (quote.kind()) {
                    case QUOTE -> invitation.representativeName() + " quoted " + quote.total();
                    case COUNTER -> invitation.representativeName() + " made a counter-offer of " + quote.total();
                });
    }

    public void decline(Caller representative, BookingId id, String reason) {
        Moves.Turn turn = moves.begin(representative, id, BookingAction.DECLINE, null);
        Invitation invitation = invitation(representative, id);
        quotes.decline(invitation, reason);
        moves.finish(turn, turn.booking(), invitation.representativeName() + " declined: " + reason);
    }

    /** Agrees on a quote and takes the representative's time for it; from now on the payment is waited for. */
    public void acceptQuote(Caller buyer, BookingId id, QuoteId chosen, long version) {
        Moves.Turn turn = moves.begin(buyer, id, BookingAction.ACCEPT_QUOTE, version);
        Booking booking = turn.booking();
        Quote quote = quotes.quote(id, chosen);
        if (!quote.open(turn.now()) || !quote.startAt().isAfter(turn.now())) {
            throw BookingProblem.QUOTE_NOT_OPEN.problem();
        }
        requireBookable(quote.representativeId(), booking);
        calendar.block(quote.representativeId(), quote.startAt(), quote.endAt(), id.value());
        quotes.accept(quote);
        Visit visit = Visit.planned(quote.startAt(), quote.endAt(), quote.timeZone());
        moves.finish(
                turn,
                booking.agreed(quote, visit),
                "Accepted the quote of " + quote.representativeName() + ", " + quote.total());
    }

    /** The buyer gives up the request; the representative gives up the agreed date, and the buyer can choose again. */
    public void withdraw(Caller caller, BookingId id, long version) {
        Moves.Turn turn = moves.begin(caller, id, BookingAction.WITHDRAW, version);
        Booking booking = turn.booking();
        calendar.release(id.value());
        if (turn.to() == BookingStatus.OPEN) {
            Invitation invitation = invitation(caller, id);
            quotes.decline(invitation, "Withdrew after the quote was accepted");
            moves.finish(turn, booking.reopened(), invitation.representativeName() + " withdrew");
        } else {
            moves.finish(turn, booking, "The buyer withdrew the request");
        }
    }

    void expire(Booking locked) {
        Moves.Turn turn = moves.begin(locked, BookingAction.EXPIRE, Actor.TIMER);
        moves.finish(turn, locked, "No quote was accepted in time");
    }

    void lapse(Booking locked) {
        Moves.Turn turn = moves.begin(locked, BookingAction.LAPSE, Actor.TIMER);
        calendar.release(locked.id().value());
        quotes.reopen(locked.id());
        moves.finish(turn, locked.reopened(), "Not paid in time; the date was released");
    }

    private void check(Caller buyer, BriefDraft draft) {
        factories.require(buyer, draft.factoryId());
        if (!currencies.contains(draft.currency().getCurrencyCode())) {
            throw CommonProblem.INVALID
                    .problem()
                    .at(new FieldError("currency", "must be one of " + String.join(", ", currencies)));
        }
    }

    private Invitation invitation(Caller representative, BookingId id) {
        return quotes.invitation(id, representative.representative())
                .orElseThrow(BookingProblem.BOOKING_NOT_FOUND::problem);
    }

    private void requireBookable(RepresentativeId representative, Booking booking) {
        if (!representatives.vetted(representative)
                || representatives.conflicted(representative, names(booking, factories.site(booking.factoryId())))) {
            throw BookingProblem.REPRESENTATIVE_NOT_BOOKABLE.problem();
        }
    }

    private void checkAsked(List<RepresentativeId> asked, Booking booking, FactorySite site) {
        List<FieldError> errors = new ArrayList<>();
        if (asked.isEmpty() || asked.size() > rules.maxRepresentatives()) {
            errors.add(new FieldError("representativeIds", "must be 1 to " + rules.maxRepresentatives()));
        }
        Set<RepresentativeId> tied = representatives.conflictedWith(names(booking, site));
        Set<RepresentativeId> apart = blocks.apartFrom(booking.organisationId());
        Set<RepresentativeId> seen = new HashSet<>();
        for (int index = 0; index < asked.size(); index++) {
            RepresentativeId each = asked.get(index);
            String path = "representativeIds[" + index + "]";
            if (!seen.add(each)) {
                errors.add(new FieldError(path, "is named twice"));
            } else if (!representatives.vetted(each) || apart.contains(each) || tied.contains(each)) {
                // one sentence for all: which of them it is would tell what a person declared in confidence
                errors.add(new FieldError(path, "cannot be asked for this visit"));
            }
        }
        if (!errors.isEmpty()) {
            throw BookingProblem.REPRESENTATIVE_NOT_AVAILABLE.problem().at(errors);
        }
    }

    private static List<String> names(Booking booking, FactorySite site) {
        List<String> names = new ArrayList<>(site.names());
        names.add(booking.organisationName());
        return names;
    }
}
