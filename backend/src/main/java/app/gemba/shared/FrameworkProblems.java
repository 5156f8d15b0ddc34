package app.gemba.shared;

import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives the framework's own errors (unread body, unknown route, wrong method, crash) the body of every other problem. */
@Singleton
final class FrameworkProblems implements ErrorResponseProcessor<Problem> {
    private static final Logger LOG = LoggerFactory.getLogger(FrameworkProblems.class);
    private static final Pattern JSON_PATH = Pattern.compile("property \\[(?:[^]]*? )?([A-Za-z0-9_.]+)]");

    @Override
    @SuppressWarnings("unchecked")
    public MutableHttpResponse<Problem> processResponse(ErrorContext context, MutableHttpResponse<?> response) {
        HttpStatus status = HttpStatus.valueOf(response.code());
        CommonProblem code = Problems.of(status);
        if (code == CommonProblem.INTERNAL) {
            LOG.error(
                    "Unexpected failure of {} {}",
                    context.getRequest().getMethodName(),
                    context.getRequest().getPath(),
                    context.getRootCause().orElse(null));
        }
        List<FieldError> errors = code == CommonProblem.MALFORMED ? fields(context) : List.of();
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

    /** Never the framework's own text: it may hold class names or what the client sent. */
    private static List<FieldError> fields(ErrorContext context) {
        Throwable cause = context.getRootCause().orElse(null);
        if (cause instanceof ConversionErrorException conversion
                && !conversion.getArgument().getName().isEmpty()) {
            String argument = conversion.getArgument().getName();
            Matcher inJson = JSON_PATH.matcher(String.valueOf(conversion.getMessage()));
            return List.of(new FieldError(inJson.find() ? inJson.group(1) : argument, "cannot be read"));
        }
        if (cause instanceof io.micronaut.core.bind.exceptions.UnsatisfiedArgumentException missing) {
            return List.of(new FieldError(missing.getArgument().getName(), "is required"));
        }
        return List.of();
    }
}
