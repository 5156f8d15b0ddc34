package app.gemba.notifications;

import app.gemba.bookings.BookingMoved;
import app.gemba.bookings.BookingNotice;
import app.gemba.bookings.BookingNotices;
import app.gemba.bookings.quote.Invitation;
import app.gemba.identity.Accounts;
import app.gemba.identity.Accounts.Contact;
import app.gemba.identity.RepresentativeId;
import app.gemba.identity.UserId;
import app.gemba.shared.Letter;
import app.gemba.shared.Letters;
import app.gemba.shared.OutboxConsumer;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes to the people of a booking whenever it moves. */
@Singleton
class BookingMails implements OutboxConsumer<BookingMoved> {
    private final BookingNotices notices;
    private final Accounts accounts;
    private final SentMailRepository sent;
    private final Letters letters;
    private final Clock clock;

    BookingMails(BookingNotices notices, Accounts accounts, SentMailRepository sent, Letters letters, Clock clock) {
        this.notices = notices;
        this.accounts = accounts;
        this.sent = sent;
        this.letters = letters;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "notifications.booking";
    }

    @Override
    public Class<BookingMoved> event() {
        return BookingMoved.class;
    }

    @Override
    public void on(BookingMoved moved) {
        notices.about(moved).ifPresent(notice -> {
            for (News news : BookingWords.of(notice)) {
                people(notice, news.side()).forEach(person -> tell(person, news, notice, moved));
            }
        });
    }

    /** Written down after the mail server took it: a crash between the two repeats a mail and loses none. */
    private void tell(Contact person, News news, BookingNotice notice, BookingMoved moved) {
        String key = moved.booking().value() + "/" + moved.action() + "/" + moved.at() + "/" + news.side();
        if (sent.existsByNewsAndUserId(key, person.id())) {
            return;
        }
        letters.send(new Letter(
                person.name(),
                person.email(),
                news.subject(),
                List.of(news.text(), "Visit: " + notice.title() + ", " + notice.factoryName() + "."),
                new Letter.Action(news.button(), "/bookings/" + moved.booking().value()),
                "You get this mail because you take part in this booking."));
        sent.told(key, person.id().value(), clock.instant());
    }

    private List<Contact> people(BookingNotice notice, Side side) {
        return switch (side) {
            case BUYER -> accounts.members(notice.organisation());
            case REPRESENTATIVE ->
                Optional.ofNullable(notice.representative()).flatMap(this::contact).stream()
                        .toList();
            case ASKED ->
                invited(notice, Invitation.State.INVITED, Invitation.State.QUOTED, Invitation.State.COUNTERED);
            case NOT_CHOSEN -> invited(notice, Invitation.State.NOT_CHOSEN);
        };
    }

    private List<Contact> invited(BookingNotice notice, Invitation.State... states) {
        return notice.invitations().stream()
                .filter(invitation -> Stream.of(states).anyMatch(state -> state == invitation.state()))
                .map(Invitation::representativeId)
                .flatMap(representative -> contact(representative).stream())
                .toList();
    }

    private Optional<Contact> contact(RepresentativeId representative) {
        return accounts.contact(new UserId(representative.value()));
    }
}
