package app.gemba.identity;

import app.gemba.identity.access.Public;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.CookieValue;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Sign-in, refresh and sign-out. Tokens travel in HttpOnly cookies only, never in a body. */
@Controller("/api/session")
@ExecuteOn(TaskExecutors.BLOCKING)
class SessionController {
    private final Sessions sessions;
    private final Accounts accounts;
    private final SessionCookies cookies;
    private final RateLimits limits;

    SessionController(Sessions sessions, Accounts accounts, SessionCookies cookies, RateLimits limits) {
        this.sessions = sessions;
        this.accounts = accounts;
        this.cookies = cookies;
        this.limits = limits;
    }

    @Serdeable
    @Schema(name = "Credentials")
    record Credentials(
            @NotBlank @Size(max = 254) String email,
            @NotBlank @Size(max = 200) String password) {}

    /** Only wrong tries count. */
    @Post
    @Public
    HttpResponse<Accounts.Me> signIn(HttpRequest<?> request, @Body @Valid Credentials credentials) {
        limits.takeFromAddress(Limit.SIGN_IN_PER_ADDRESS, request);
        limits.take(Limit.SIGN_IN_PER_EMAIL, credentials.email());
        Session session = sessions.signIn(credentials.email(), credentials.password());
        limits.giveBackToAddress(Limit.SIGN_IN_PER_ADDRESS, request);
        limits.giveBack(Limit.SIGN_IN_PER_EMAIL, credentials.email());
        return signedIn(session);
    }

    @Post("/refresh")
    @Public
    HttpResponse<Accounts.Me> refresh(
            @Parameter(hidden = true) @CookieValue(SessionCookies.REFRESH) @Nullable String refresh) {
        if (refresh == null) {
            throw IdentityProblem.SESSION_ENDED.problem();
        }
        return signedIn(sessions.refresh(refresh));
    }

    @Delete
    @Public
    HttpResponse<?> signOut(@Parameter(hidden = true) @CookieValue(SessionCookies.REFRESH) @Nullable String refresh) {
        if (refresh != null) {
            sessions.signOut(refresh);
        }
        return cookies.close(HttpResponse.noContent());
    }

    private HttpResponse<Accounts.Me> signedIn(Session session) {
        return cookies.open(HttpResponse.ok(accounts.me(session.account())), session);
    }
}
