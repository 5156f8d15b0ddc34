package app.gemba.shared;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Turns a module's refusal into its problem. */
@Produces
@Singleton
final class ProblemHandler implements ExceptionHandler<ProblemException, HttpResponse<?>> {
    @Override
    @SuppressWarnings("rawtypes")
    public HttpResponse<?> handle(HttpRequest request, ProblemException refusal) {
        MutableHttpResponse<Problem> response = Problems.response(
                request,
                refusal.code(),
                String.valueOf(refusal.getMessage()),
                refusal.errors(),
                refusal.extra().get("current"));
        if (refusal.extra().get(ProblemException.RETRY_AFTER) instanceof Duration wait) {
            response.header(HttpHeaders.RETRY_AFTER, String.valueOf(Math.max(1, wait.toSeconds())));
        }
        return response;
    }
}
