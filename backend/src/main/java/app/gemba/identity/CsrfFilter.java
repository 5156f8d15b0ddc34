package app.gemba.identity;

import app.gemba.shared.Problem;
import app.gemba.shared.Problems;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.security.authentication.Authentication;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/** Whoever changes something with a session must repeat the secret that is signed into the access token. */
@ServerFilter("/**")
final class CsrfFilter implements Ordered {
    static final String CLAIM = "csrf";
    static final String HEADER = "X-CSRF-Token";

    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.after();
    }

    @RequestFilter
    @Nullable
    MutableHttpResponse<Problem> check(HttpRequest<?> request) {
        if (safe(request.getMethod())) {
            return null;
        }
        Authentication session = request.getUserPrincipal(Authentication.class).orElse(null);
        if (session == null || repeats(request, session)) {
            return null;
        }
        return Problems.response(request, IdentityProblem.CSRF_TOKEN_MISSING);
    }

    private static boolean safe(HttpMethod method) {
        return method == HttpMethod.GET || method == HttpMethod.HEAD || method == HttpMethod.OPTIONS;
    }

    private static boolean repeats(HttpRequest<?> request, Authentication session) {
        Object signed = session.getAttributes().get(CLAIM);
        String sent = request.getHeaders().get(HEADER);
        return signed != null
                && sent != null
                && MessageDigest.isEqual(
                        signed.toString().getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
    }
}
