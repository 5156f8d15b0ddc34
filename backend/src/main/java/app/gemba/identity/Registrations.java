package app.gemba.identity;

import app.gemba.identity.AccountMailDue.Kind;
import app.gemba.identity.MailToken.Purpose;
import app.gemba.shared.Outbox;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Signing up, proving an address, choosing a new password: everything that goes through a mail. */
@Singleton
class Registrations {
    private final Accounts create;
    private final AccountRepository accounts;
    private final OrganisationRepository organisations;
    private final RefreshTokenRepository refreshTokens;
    private final MailTokens tokens;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Outbox outbox;
    private final Clock clock;

    Registrations(
            Accounts create,
            AccountRepository accounts,
            OrganisationRepository organisations,
            RefreshTokenRepository refreshTokens,
            MailTokens tokens,
            Passwords passwords,
            Sessions sessions,
            Outbox outbox,
            Clock clock) {
        this.create = create;
        this.accounts = accounts;
        this.organisations = organisations;
        this.refreshTokens = refreshTokens;
        this.tokens = tokens;
        this.passwords = passwords;
        this.sessions = sessions;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Takes as long and answers the same whether the address is known or not; the mail tells its owner. Somebody who
     * never confirmed starts afresh: nobody can lie in wait with a password of his own for the owner to confirm.
     */
    @Transactional
    void signUp(Role role, String name, @Nullable String organisationName, String email, String password) {
        String hash = passwords.hash(password);
        accounts.lockEmail(email);
        Account known = accounts.findByEmail(email).orElse(null);
        if (known != null && known.verified()) {
            outbox.publish(new AccountMailDue(known.id(), Kind.ALREADY_REGISTERED));
            return;
        }
        if (known != null) {
            forget(known);
        }
        Account account = create.createHashed(role, name, organisationName, email, hash);
        outbox.publish(new AccountMailDue(account.id(), Kind.VERIFY_EMAIL));
    }

    @Transactional
    Session verify(String token) {
        Account account = owner(token, Purpose.VERIFY_EMAIL);
        return sessions.open(account.verified() ? account : accounts.update(account.verified(clock.instant())));
    }

    @Transactional
    void askForReset(String email) {
        accounts.findByEmail(email.strip())
                .ifPresent(account -> outbox.publish(new AccountMailDue(
                        account.id(), account.verified() ? Kind.RESET_PASSWORD : Kind.VERIFY_EMAIL)));
    }

    @Transactional
    void reset(String token, String password) {
        Account account = owner(token, Purpose.RESET_PASSWORD);
        accounts.update(account.withPassword(passwords.hash(password)));
        refreshTokens.revokeAll(account.id().value(), clock.instant());
        outbox.publish(new AccountMailDue(account.id(), Kind.PASSWORD_CHANGED));
    }

    private Account owner(String token, Purpose purpose) {
        return accounts.findById(tokens.redeem(token, purpose)).orElseThrow(IdentityProblem.LINK_NOT_VALID::problem);
    }

    private void forget(Account unconfirmed) {
        accounts.delete(unconfirmed.id().value());
        OrganisationId organisation = unconfirmed.organisationId();
        if (organisation != null) {
            organisations.delete(organisation.value());
        }
    }
}
