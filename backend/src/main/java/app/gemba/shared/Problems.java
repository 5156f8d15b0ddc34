package app.gemba.shared;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Makes the one body of every refusal. */
public final class Problems {
    private Problems() {}

    public static MutableHttpResponse<Problem> response(
            HttpRequest<?> request,
            ProblemCode code,
            String detail,
            List<FieldError> errors,
            @Nullable Object current) {
        Problem body = new Problem(
                "/problems/" + code.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                code.status().getReason(),
                code.status().getCode(),
                detail,
                code.name(),
                CorrelationFilter.of(request).orElse(Correlation.current()),
                errors,
                current);
        return HttpResponse.<Problem>status(code.status())
                .contentType(MediaType.of("application/problem+json"))
                .body(body);
    }

    public static MutableHttpResponse<Problem> response(HttpRequest<?> request, ProblemCode code) {
        return response(request, code, code.detail(), List.of(), null);
    }

    /** The closest common refusal for a bare status of the framework. */
    static CommonProblem of(HttpStatus status) {
        return switch (status.getCode()) {
            case 401 -> CommonProblem.NOT_SIGNED_IN;
            case 403 -> CommonProblem.FORBIDDEN;
            case 404 -> CommonProblem.NOT_FOUND;
            case 405 -> CommonProblem.METHOD_NOT_ALLOWED;
            case 406 -> CommonProblem.NOT_ACCEPTABLE;
            case 413 -> CommonProblem.TOO_LARGE;
            case 415 -> CommonProblem.UNSUPPORTED_MEDIA_TYPE;
            case 429 -> CommonProblem.TOO_MANY_REQUESTS;
            case 503 -> CommonProblem.UNAVAILABLE;
            default -> status.getCode() < 500 ? CommonProblem.MALFORMED : CommonProblem.INTERNAL;
        };
    }
}
