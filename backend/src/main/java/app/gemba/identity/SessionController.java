package app.gemba.identity;

import app.gemba.identity.access.Public;
import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.CookieValue;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Sign-in, refresh and sign-out. Tokens travel in HttpOnly cookies only, never in a body. */
@Controller("/api/session")
@ExecuteOn(TaskExecutors.BLOCKING)
class SessionController {
    static final String ACCESS = "access";
    static final String REFRESH = "refresh";

    private final Sessions sessions;
    private final Accounts accounts;
    private final boolean secure;
    private final Duration accessLifetime;
    private final Duration refreshLifetime;

    SessionController(
            Sessions sessions,
            Accounts accounts,
            @Value("${gemba.session.secure-cookies}") boolean secure,
            @Value("${gemba.session.access-lifetime}") Duration accessLifetime,
            @Value("${gemba.session.refresh-lifetime}") Duration refreshLifetime) {
        this.sessions = sessions;
        this.accounts = accounts;
        this.secure = secure;
        this.accessLifetime = accessLifetime;
        this.refreshLifetime = refreshLifetime;
    }

    @Serdeable
    record Credentials(
            @NotBlank @Size(max = 254) String email,
            @NotBlank @Size(max = 200) String password) {}

    @Post
    @Public
    HttpResponse<Accounts.Me> signIn(@Body @Valid Credentials credentials) {
        return signedIn(sessions.signIn(credentials.email(), credentials.password()));
    }

    @Post("/refresh")
    @Public
    HttpResponse<Accounts.Me> refresh(@Parameter(hidden = true) @CookieValue(REFRESH) @Nullable String refresh) {
        if (refresh == null) {
            throw IdentityProblem.SESSION_ENDED.problem();
        }
        return signedIn(sessions.refresh(refresh));
    }

    @Delete
    @Public
    HttpResponse<?> signOut(@Parameter(hidden = true) @CookieValue(REFRESH) @Nullable String refresh) {
        if (refresh != null) {
            sessions.signOut(refresh);
        }
        return HttpResponse.noContent()
                .cookie(cookie(ACCESS, "", "/", Duration.ZERO))
                .cookie(cookie(REFRESH, "", "/api/session", Duration.ZERO));
    }

    private MutableHttpResponse<Accounts.Me> signedIn(Session session) {
        return HttpResponse.ok(accounts.me(session.account()))
                .cookie(cookie(ACCESS, session.accessToken(), "/", accessLifetime))
                .cookie(cookie(REFRESH, session.refreshToken(), "/api/session", refreshLifetime));
    }

    private Cookie cookie(String name, String value, String path, Duration lifetime) {
        return Cookie.of(name, value)
                .path(path)
                .httpOnly(true)
                .secure(secure)
                .sameSite(SameSite.Lax)
                .maxAge(lifetime);
    }
}
