package app.gemba.notifications;

import app.gemba.identity.Accounts;
import app.gemba.identity.Accounts.Contact;
import app.gemba.identity.OrganisationId;
import app.gemba.identity.UserId;
import app.gemba.payments.MoneyNews;
import app.gemba.shared.Letter;
import app.gemba.shared.Letters;
import app.gemba.shared.OutboxConsumer;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Objects;

/** Writes to people whose money moves in another way than by a move of the booking, and to admins. */
@Singleton
class MoneyMails implements OutboxConsumer<MoneyNews> {
    private final Accounts accounts;
    private final SentMailRepository sent;
    private final Letters letters;
    private final Clock clock;

    MoneyMails(Accounts accounts, SentMailRepository sent, Letters letters, Clock clock) {
        this.accounts = accounts;
        this.sent = sent;
        this.letters = letters;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "notifications.money";
    }

    @Override
    public Class<MoneyNews> event() {
        return MoneyNews.class;
    }

    @Override
    public void on(MoneyNews news) {
        people(news).forEach(person -> tell(person, news));
    }

    /** Written down after the mail server took it: a crash between the two repeats a mail and loses none. */
    private void tell(Contact person, MoneyNews news) {
        String key = news.key() + "/" + news.to();
        if (sent.existsByNewsAndUserId(key, person.id())) {
            return;
        }
        letters.send(new Letter(
                person.name(),
                person.email(),
                news.subject(),
                List.of(news.text()),
                new Letter.Action(news.button(), news.path()),
                switch (news.to()) {
                    case BUYER, REPRESENTATIVE -> "You get this mail because you take part in this booking.";
                    case ADMINS -> "You get this mail because you look after the platform's money.";
                }));
        sent.told(key, person.id().value(), clock.instant());
    }

    private List<Contact> people(MoneyNews news) {
        return switch (news.to()) {
            case BUYER -> accounts.members(new OrganisationId(Objects.requireNonNull(news.recipient())));
            case REPRESENTATIVE ->
                accounts.contact(new UserId(Objects.requireNonNull(news.recipient()))).stream()
                        .toList();
            case ADMINS -> accounts.admins();
        };
    }
}
