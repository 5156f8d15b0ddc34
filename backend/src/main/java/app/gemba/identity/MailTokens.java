package app.gemba.identity;

import app.gemba.identity.MailToken.Purpose;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Makes and takes back the secrets in the links of our mails. Works inside the caller's transaction. */
@Singleton
class MailTokens {
    private final MailTokenRepository tokens;
    private final Clock clock;
    private final Duration verifyLifetime;
    private final Duration resetLifetime;

    MailTokens(
            MailTokenRepository tokens,
            Clock clock,
            @Value("${gemba.mail-link.verify-lifetime}") Duration verifyLifetime,
            @Value("${gemba.mail-link.reset-lifetime}") Duration resetLifetime) {
        this.tokens = tokens;
        this.clock = clock;
        this.verifyLifetime = verifyLifetime;
        this.resetLifetime = resetLifetime;
    }

    String issue(UserId user, Purpose purpose) {
        String token = Secrets.next();
        Instant expires = clock.instant().plus(lifetime(purpose));
        tokens.save(new MailToken(Secrets.hash(token), user, purpose, expires, null));
        return token;
    }

    /** Whose link it was. From now on no link of that kind works for this person. */
    UserId redeem(String token, Purpose purpose) {
        Instant now = clock.instant();
        MailToken found = tokens.lock(Secrets.hash(token))
                .filter(one -> one.usable(purpose, now))
                .orElseThrow(IdentityProblem.LINK_NOT_VALID::problem);
        tokens.useAll(found.userId().value(), purpose.name(), now);
        return found.userId();
    }

    Duration lifetime(Purpose purpose) {
        return switch (purpose) {
            case VERIFY_EMAIL -> verifyLifetime;
            case RESET_PASSWORD -> resetLifetime;
        };
    }
}
