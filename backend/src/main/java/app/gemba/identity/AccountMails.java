package app.gemba.identity;

import app.gemba.identity.MailToken.Purpose;
import app.gemba.shared.Letter;
import app.gemba.shared.Letters;
import app.gemba.shared.OutboxConsumer;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Writes the mails of this module. The link's secret is committed before the mail goes out. */
@Singleton
class AccountMails implements OutboxConsumer<AccountMailDue> {
    private static final String UNEXPECTED = "If you did not ask for this, you can ignore this mail.";

    private final AccountRepository accounts;
    private final MailTokens tokens;
    private final Letters letters;
    private final TransactionOperations<Connection> transactions;

    AccountMails(
            AccountRepository accounts,
            MailTokens tokens,
            Letters letters,
            TransactionOperations<Connection> transactions) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.letters = letters;
        this.transactions = transactions;
    }

    @Override
    public String name() {
        return "identity.mail";
    }

    @Override
    public Class<AccountMailDue> event() {
        return AccountMailDue.class;
    }

    @Override
    public void on(AccountMailDue due) {
        Optional<Letter> letter = transactions.executeWrite(
                status -> accounts.findById(due.user()).map(account -> letter(account, due.kind())));
        letter.ifPresent(letters::send);
    }

    private Letter letter(Account account, AccountMailDue.Kind kind) {
        return switch (kind) {
            case VERIFY_EMAIL ->
                new Letter(
                        account.name(),
                        account.email(),
                        "Confirm your e-mail address",
                        List.of(
                                "Welcome to Gemba. Please confirm that this address is yours; you are signed in at once.",
                                "The link works for " + words(tokens.lifetime(Purpose.VERIFY_EMAIL)) + "."),
                        new Letter.Action(
                                "Confirm my address",
                                "/verify?token=" + tokens.issue(account.id(), Purpose.VERIFY_EMAIL)),
                        UNEXPECTED);
            case ALREADY_REGISTERED ->
                new Letter(
                        account.name(),
                        account.email(),
                        "You already have an account",
                        List.of(
                                "Somebody, probably you, tried to sign up with this address. It already has an account.",
                                "Sign in with your password, or choose a new one if you have forgotten it."),
                        new Letter.Action("Sign in", "/sign-in"),
                        UNEXPECTED);
            case RESET_PASSWORD ->
                new Letter(
                        account.name(),
                        account.email(),
                        "Choose a new password",
                        List.of("With this link you choose a new password. It works once, for "
                                + words(tokens.lifetime(Purpose.RESET_PASSWORD)) + "."),
                        new Letter.Action(
                                "Choose a new password",
                                "/reset?token=" + tokens.issue(account.id(), Purpose.RESET_PASSWORD)),
                        UNEXPECTED);
            case PASSWORD_CHANGED ->
                new Letter(
                        account.name(),
                        account.email(),
                        "Your password was changed",
                        List.of("Your password was changed just now, and you have been signed out everywhere."),
                        null,
                        "If that was not you, choose a new password on the sign-in page at once.");
        };
    }

    private static String words(Duration lifetime) {
        long minutes = lifetime.toMinutes();
        return minutes % 60 == 0
                ? minutes / 60 + (minutes == 60 ? " hour" : " hours")
                : minutes + (minutes == 1 ? " minute" : " minutes");
    }
}
