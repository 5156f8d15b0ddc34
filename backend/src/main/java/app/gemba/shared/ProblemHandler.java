package app.gemba.shared;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;

/** Turns a module's refusal into its problem. */
@Produces
@Singleton
final class ProblemHandler implements ExceptionHandler<ProblemException, HttpResponse<?>> {
    @Override
    @SuppressWarnings("rawtypes")
    public HttpResponse<?> handle(HttpRequest request, ProblemException refusal) {
        return Problems.response(
                request,
                refusal.code(),
                String.valueOf(refusal.getMessage()),
                refusal.errors(),
                refusal.extra().get("current"));
    }
}
