package app.gemba.notifications;

import app.gemba.identity.Accounts;
import app.gemba.identity.Accounts.Contact;
import app.gemba.shared.Letter;
import app.gemba.shared.Letters;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;

/** Writes to all admins, each of them once per news. */
@Singleton
class AdminMails {
    private final Accounts accounts;
    private final SentMailRepository sent;
    private final Letters letters;
    private final Clock clock;

    AdminMails(Accounts accounts, SentMailRepository sent, Letters letters, Clock clock) {
        this.accounts = accounts;
        this.sent = sent;
        this.letters = letters;
        this.clock = clock;
    }

    /**
     * Written down after the mail server took it: a crash between the two repeats a mail and loses none.
     *
     * @param news names what is told; the same one is told once
     */
    void tell(String news, String subject, String text, Letter.Action action) {
        for (Contact admin : accounts.admins()) {
            if (!sent.existsByNewsAndUserId(news, admin.id())) {
                letters.send(new Letter(
                        admin.name(),
                        admin.email(),
                        subject,
                        List.of(text),
                        action,
                        "You get this mail because you are an admin of Gemba."));
                sent.told(news, admin.id().value(), clock.instant());
            }
        }
    }
}
