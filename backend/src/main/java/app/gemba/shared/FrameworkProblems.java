package app.gemba.shared;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives the framework's own errors (unread body, unknown route, wrong method, crash) the body of every other problem. */
@Singleton
final class FrameworkProblems implements ErrorResponseProcessor<Problem> {
    private static final Logger LOG = LoggerFactory.getLogger(FrameworkProblems.class);
    private static final String LONG_HEAD = "The address or a header of the request is too long";

    @Override
    @SuppressWarnings("unchecked")
    public MutableHttpResponse<Problem> processResponse(ErrorContext context, MutableHttpResponse<?> response) {
        if (longHead(context, response)) {
            return Problems.response(context.getRequest(), CommonProblem.MALFORMED, LONG_HEAD, List.of(), null);
        }
        HttpStatus status = HttpStatus.valueOf(response.code());
        CommonProblem code = Problems.of(status);
        if (code == CommonProblem.INTERNAL) {
            LOG.error(
                    "Unexpected failure of {} {}",
                    context.getRequest().getMethodName(),
                    context.getRequest().getPath(),
                    context.getRootCause().orElse(null));
        }
        List<FieldError> errors = code == CommonProblem.MALFORMED
                ? UnreadFields.of(context.getRootCause().orElse(null))
                : List.of();
        MutableHttpResponse<Problem> problem =
                Problems.response(context.getRequest(), code, code.detail(), errors, null);
        problem.status(response.code(), code.status().getReason());
        response.getHeaders()
                .forEach((name, values) -> values.forEach(value -> {
                    if (!"content-type".equalsIgnoreCase(name) && !"content-length".equalsIgnoreCase(name)) {
                        problem.header(name, value);
                    }
                }));
        return problem;
    }

    /** A request without a body is called too large when its first line or its headers are. */
    private static boolean longHead(ErrorContext context, MutableHttpResponse<?> response) {
        return response.code() == HttpStatus.REQUEST_ENTITY_TOO_LARGE.getCode()
                && !context.getRequest().getMethod().permitsRequestBody();
    }
}
