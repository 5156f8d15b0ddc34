package app.gemba.payments.bank;

import app.gemba.identity.Accounts;
import app.gemba.identity.UserId;
import app.gemba.shared.Letter;
import app.gemba.shared.Letters;
import app.gemba.shared.OutboxConsumer;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tells people that their bank details were given or changed; of a change also at the address that was known before. */
@Singleton
final class BankMails implements OutboxConsumer<BankDetailsGiven> {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final Accounts accounts;
    private final Letters letters;

    BankMails(Accounts accounts, Letters letters) {
        this.accounts = accounts;
        this.letters = letters;
    }

    @Override
    public String name() {
        return "payments.bank.mail";
    }

    @Override
    public Class<BankDetailsGiven> event() {
        return BankDetailsGiven.class;
    }

    @Override
    public void on(BankDetailsGiven given) {
        accounts.contact(new UserId(given.representative())).ifPresent(person -> {
            Set<String> addresses = new LinkedHashSet<>();
            if (given.before() != null) {
                addresses.add(given.before());
            }
            addresses.add(person.email());
            addresses.forEach(address -> letters.send(letter(given, person.name(), address)));
        });
    }

    private static Letter letter(BankDetailsGiven given, String name, String address) {
        boolean changed = given.before() != null;
        return new Letter(
                name,
                address,
                changed ? "Your bank details were changed" : "Your bank details are with us",
                List.of(
                        (changed ? "They were changed on " : "They were given on ") + moment(given.at())
                                + ". Payouts now go to the account " + given.mask() + ".",
                        changed
                                ? "For your safety nothing is paid into it before " + moment(given.usableFrom())
                                        + ". What is due to you waits until then."
                                : "We show the last four characters only, here and on the site."),
                new Letter.Action("See your payouts", "/earnings"),
                "If that was not you, choose a new password on the sign-in page at once and write to us: we can stop"
                        + " payouts.");
    }

    private static String moment(Instant at) {
        return MOMENT.format(at);
    }
}
