package app.gemba.identity;

import io.micronaut.context.annotation.Value;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.token.generator.TokenGenerator;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Signing in and staying signed in. The access token is short and stateless; the refresh token is used once and
 * replaced. A refresh token that comes a second time was stolen or replayed: its whole family ends.
 */
@Singleton
class Sessions {
    private final AccountRepository accounts;
    private final RefreshTokenRepository refreshTokens;
    private final TokenGenerator tokens;
    private final Passwords passwords;
    private final Clock clock;
    private final Duration accessLifetime;
    private final Duration refreshLifetime;
    private final Duration reuseGrace;

    Sessions(
            AccountRepository accounts,
            RefreshTokenRepository refreshTokens,
            TokenGenerator tokens,
            Passwords passwords,
            Clock clock,
            @Value("${gemba.session.access-lifetime}") Duration accessLifetime,
            @Value("${gemba.session.refresh-lifetime}") Duration refreshLifetime,
            @Value("${gemba.session.reuse-grace}") Duration reuseGrace) {
        this.accounts = accounts;
        this.refreshTokens = refreshTokens;
        this.tokens = tokens;
        this.passwords = passwords;
        this.clock = clock;
        this.accessLifetime = accessLifetime;
        this.refreshLifetime = refreshLifetime;
        this.reuseGrace = reuseGrace;
    }

    /** Takes as long for an unknown address as for a wrong password. */
    @Transactional
    Session signIn(String email, String password) {
        Account account = accounts.findByEmail(email.strip()).orElse(null);
        boolean right = passwords.matches(password, account == null ? null : account.passwordHash());
        if (account == null || !right) {
            throw IdentityProblem.BAD_CREDENTIALS.problem();
        }
        if (!account.verified()) {
            throw IdentityProblem.EMAIL_NOT_VERIFIED.problem();
        }
        return open(account, UUID.randomUUID());
    }

    /** A new sign-in without a password, for a link that proved who opened it. */
    @Transactional
    Session open(Account account) {
        return open(account, UUID.randomUUID());
    }

    @Transactional(dontRollbackOn = app.gemba.shared.ProblemException.class)
    Session refresh(String token) {
        Instant now = clock.instant();
        RefreshToken found =
                refreshTokens.lock(Secrets.hash(token)).orElseThrow(IdentityProblem.SESSION_ENDED::problem);
        if (found.revokedAt() != null || !found.expiresAt().isAfter(now)) {
            throw IdentityProblem.SESSION_ENDED.problem();
        }
        Instant replaced = found.replacedAt();
        if (replaced != null && replaced.plus(reuseGrace).isBefore(now)) {
            refreshTokens.revokeFamily(found.familyId(), now);
            throw IdentityProblem.SESSION_ENDED.problem();
        }
        // Inside the grace two tabs (or a retry whose answer was lost) both get a session of the same family.
        if (replaced == null) {
            refreshTokens.replace(found.tokenHash(), now);
        }
        Account account = accounts.findById(found.userId()).orElseThrow(IdentityProblem.SESSION_ENDED::problem);
        return open(account, found.familyId());
    }

    @Transactional
    void signOut(String token) {
        refreshTokens
                .lock(Secrets.hash(token))
                .ifPresent(found -> refreshTokens.revokeFamily(found.familyId(), clock.instant()));
    }

    private Session open(Account account, UUID family) {
        Instant now = clock.instant();
        String refresh = Secrets.next();
        Instant expires = now.plus(refreshLifetime);
        refreshTokens.save(new RefreshToken(Secrets.hash(refresh), family, account.id(), now, expires, null, null));
        String csrf = Secrets.next();
        return new Session(account, accessToken(account, csrf), csrf, refresh, expires);
    }

    private String accessToken(Account account, String csrf) {
        Map<String, Object> claims = new HashMap<>();
        claims.put(CsrfFilter.CLAIM, csrf);
        claims.put(CallerBinder.ROLE, account.role().name());
        OrganisationId organisation = account.organisationId();
        if (organisation != null) {
            claims.put(CallerBinder.ORGANISATION, organisation.value().toString());
        }
        Authentication authentication = Authentication.build(
                account.id().value().toString(),
                java.util.List.of(account.role().name()),
                claims);
        return tokens.generateToken(authentication, Math.toIntExact(accessLifetime.toSeconds()))
                .orElseThrow(() -> new IllegalStateException("No token generator is configured"));
    }
}
