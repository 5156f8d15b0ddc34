package app.gemba.identity;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * The three cookies of a session. Scripts can read only {@code csrf}, which they send back in a header: another site
 * can make a browser send the cookies, but can neither read that one nor set the header. It stays as long as the session
 * can be refreshed, so that a page without it need not ask who is signed in; without its access token it is worth nothing.
 */
@Singleton
class SessionCookies {
    static final String ACCESS = "access";
    static final String REFRESH = "refresh";
    static final String CSRF = "csrf";
    private static final String REFRESH_PATH = "/api/session";

    private final boolean secure;
    private final Duration accessLifetime;
    private final Duration refreshLifetime;

    SessionCookies(
            @Value("${gemba.session.secure-cookies}") boolean secure,
            @Value("${gemba.session.access-lifetime}") Duration accessLifetime,
            @Value("${gemba.session.refresh-lifetime}") Duration refreshLifetime) {
        this.secure = secure;
        this.accessLifetime = accessLifetime;
        this.refreshLifetime = refreshLifetime;
    }

    <T> MutableHttpResponse<T> open(MutableHttpResponse<T> response, Session session) {
        return response.cookie(cookie(ACCESS, session.accessToken(), "/", accessLifetime, true))
                .cookie(cookie(CSRF, session.csrfToken(), "/", refreshLifetime, false))
                .cookie(cookie(REFRESH, session.refreshToken(), REFRESH_PATH, refreshLifetime, true));
    }

    <T> MutableHttpResponse<T> close(MutableHttpResponse<T> response) {
        return response.cookie(cookie(ACCESS, "", "/", Duration.ZERO, true))
                .cookie(cookie(CSRF, "", "/", Duration.ZERO, false))
                .cookie(cookie(REFRESH, "", REFRESH_PATH, Duration.ZERO, true));
    }

    private Cookie cookie(String name, String value, String path, Duration lifetime, boolean httpOnly) {
        return Cookie.of(name, value)
                .path(path)
                .httpOnly(httpOnly)
                .secure(secure)
                .sameSite(SameSite.Lax)
                .maxAge(lifetime);
    }
}
