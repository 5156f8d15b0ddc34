package app.gemba.web;

import app.gemba.shared.CommonProblem;
import app.gemba.shared.Problems;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Answers everything that is read outside the API and the operators' endpoints: a file of the site, or its index page,
 * which finds the screen for a deep link by itself. Nothing here depends on who asks.
 */
@ServerFilter(
        patterns = "/**",
        methods = {HttpMethod.GET, HttpMethod.HEAD})
final class SiteFilter implements Ordered {
    private static final String INDEX = "index.html";
    /** Named by their content, so they never change. */
    private static final String HASHED = "assets/";

    private final Site site;

    SiteFilter(Site site) {
        this.site = site;
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.before();
    }

    @RequestFilter
    @Nullable
    HttpResponse<?> serve(HttpRequest<?> request) {
        String path = request.getPath().substring(1);
        if (within(path, "api") || within(path, "health") || within(path, "prometheus")) {
            return null;
        }
        String file =
                path.isEmpty() || !path.substring(path.lastIndexOf('/') + 1).contains(".") ? INDEX : path;
        Optional<SiteFile> found = file.equals(INDEX) && path.startsWith(HASHED) ? Optional.empty() : site.file(file);
        return found.<HttpResponse<?>>map(it -> answer(request, file, it))
                .orElseGet(() -> Problems.response(request, CommonProblem.NOT_FOUND));
    }

    private static HttpResponse<?> answer(HttpRequest<?> request, String path, SiteFile file) {
        boolean same = file.etag().equals(request.getHeaders().get(HttpHeaders.IF_NONE_MATCH));
        boolean gzip = file.compressible() && takesGzip(request);
        MutableHttpResponse<?> response = same
                ? HttpResponse.notModified()
                : HttpResponse.ok(file.content(gzip)).contentType(file.type());
        if (gzip && !same) {
            response.header(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        if (file.compressible()) {
            response.header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        }
        return response.header(HttpHeaders.ETAG, file.etag())
                .header(
                        HttpHeaders.CACHE_CONTROL,
                        path.startsWith(HASHED) ? "public, max-age=31536000, immutable" : "no-cache");
    }

    private static boolean takesGzip(HttpRequest<?> request) {
        String accepted = request.getHeaders().get(HttpHeaders.ACCEPT_ENCODING);
        return accepted != null && accepted.toLowerCase(Locale.ROOT).contains("gzip");
    }

    private static boolean within(String path, String root) {
        return path.equals(root) || path.startsWith(root + "/");
    }
}
