package app.gemba.bookings.quote;

import app.gemba.bookings.BookingId;
import app.gemba.bookings.BookingProblem;
import app.gemba.bookings.brief.Brief;
import app.gemba.bookings.visit.SiteTime;
import app.gemba.identity.RepresentativeId;
import app.gemba.shared.FieldError;
import app.gemba.shared.Ids;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Invitations and quotes of bookings. Callers hold the booking's lock, which guards these rows too. */
@Singleton
@Transactional(Transactional.TxType.MANDATORY)
public class Quotes {
    private final QuoteRepository quotes;
    private final InvitationRepository invitations;

    Quotes(QuoteRepository quotes, InvitationRepository invitations) {
        this.quotes = quotes;
        this.invitations = invitations;
    }

    public void invite(BookingId booking, RepresentativeId representative, String name, Instant now) {
        invitations.save(InvitationRow.of(
                new Invitation(Ids.next(), booking, representative, name, Invitation.State.INVITED, null, now)));
    }

    public List<Invitation> invitations(BookingId booking) {
        return invitations(List.of(booking.value())).getOrDefault(booking, List.of());
    }

    public Optional<Invitation> invitation(BookingId booking, RepresentativeId representative) {
        return invitations(booking).stream()
                .filter(each -> each.representativeId().equals(representative))
                .findFirst();
    }

    /** Everything that was offered for it, in order. */
    public List<Quote> quotes(BookingId booking) {
        return quotes(List.of(booking.value())).getOrDefault(booking, List.of());
    }

    public Map<BookingId, List<Invitation>> invitations(List<UUID> bookings) {
        return bookings.isEmpty()
                ? Map.of()
                : invitations.of(bookings).stream()
                        .map(InvitationRow::invitation)
                        .collect(Collectors.groupingBy(Invitation::bookingId));
    }

    public Map<BookingId, List<Quote>> quotes(List<UUID> bookings) {
        return bookings.isEmpty()
                ? Map.of()
                : quotes.of(bookings).stream().map(QuoteRow::quote).collect(Collectors.groupingBy(Quote::bookingId));
    }

    public Quote quote(BookingId booking, @Nullable QuoteId id) {
        return quotes(booking).stream()
                .filter(quote -> quote.id().equals(id))
                .findFirst()
                .orElseThrow(BookingProblem.QUOTE_NOT_FOUND::problem);
    }

    /** Takes the place of an earlier quote of the same representative. */
    public Quote offer(Invitation invitation, QuoteOffer offer, Brief brief, ZoneId zone, Instant now, Duration ahead) {
        List<FieldError> errors = QuoteCheck.errors(offer, brief, zone, now, ahead);
        if (!errors.isEmpty()) {
            throw BookingProblem.QUOTE_INVALID.problem().at(errors);
        }
        quotes.withdraw(
                invitation.bookingId().value(), invitation.representativeId().value());
        answered(
                invitation,
                switch (offer.kind()) {
                    case QUOTE -> Invitation.State.QUOTED;
                    case COUNTER -> Invitation.State.COUNTERED;
                },
                null);
        Quote quote = new Quote(
                QuoteId.next(),
                invitation.bookingId(),
                invitation.representativeId(),
                invitation.representativeName(),
                offer.kind(),
                offer.manDays(),
                offer.dayRate(),
                offer.fee(),
                offer.lines(),
                SiteTime.instant(offer.startLocal(), zone).orElseThrow(),
                SiteTime.instant(offer.endLocal(), zone).orElseThrow(),
                zone,
                endOf(offer.expiresOn(), zone),
                Objects.requireNonNullElse(offer.message(), ""),
                now,
                Quote.State.OPEN);
        quotes.save(QuoteRow.of(quote));
        return quote;
    }

    /** The representative is out, whatever was offered. */
    public void decline(Invitation invitation, String reason) {
        quotes.withdraw(
                invitation.bookingId().value(), invitation.representativeId().value());
        answered(invitation, Invitation.State.DECLINED, reason);
    }

    public void accept(Quote quote) {
        quotes.update(QuoteRow.of(quote.in(Quote.State.ACCEPTED)));
    }

    /** The accepted quote was not paid: it can be accepted again while it lasts. */
    public void reopen(BookingId booking) {
        quotes.reopen(booking.value());
    }

    /** The accepted quote is paid: nobody else will be chosen. */
    public void settle(BookingId booking, RepresentativeId chosen) {
        quotes.passOver(booking.value());
        invitations.passOver(booking.value(), chosen.value());
    }

    public void markBought(Quote quote, Set<Integer> lines) {
        quotes.update(QuoteRow.of(quote.bought(lines)));
    }

    private void answered(Invitation invitation, Invitation.State state, @Nullable String reason) {
        invitations.update(InvitationRow.of(invitation.in(state, reason)));
    }

    static Instant endOf(LocalDate day, ZoneId zone) {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
