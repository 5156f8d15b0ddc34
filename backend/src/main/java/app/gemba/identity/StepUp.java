package app.gemba.identity;

import app.gemba.shared.CommonProblem;
import app.gemba.shared.FieldError;
import jakarta.inject.Singleton;

/** Asks somebody who is signed in for the password again, before something that a stolen session must not do. */
@Singleton
public class StepUp {
    private final AccountRepository accounts;
    private final Passwords passwords;
    private final RateLimits limits;

    StepUp(AccountRepository accounts, Passwords passwords, RateLimits limits) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.limits = limits;
    }

    /** Refuses (PASSWORD_WRONG, at the field {@code password}) what is not the caller's. Wrong tries count as at sign-in. */
    public void require(Caller caller, String password) {
        Account account = accounts.findById(caller.user()).orElseThrow(CommonProblem.NOT_SIGNED_IN::problem);
        limits.take(Limit.SIGN_IN_PER_EMAIL, account.email());
        if (!passwords.matches(password, account.passwordHash())) {
            throw IdentityProblem.PASSWORD_WRONG.problem().at(new FieldError("password", "is not your password"));
        }
        limits.giveBack(Limit.SIGN_IN_PER_EMAIL, account.email());
    }
}
