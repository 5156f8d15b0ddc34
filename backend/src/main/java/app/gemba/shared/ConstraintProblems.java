package app.gemba.shared;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.validation.exceptions.ConstraintExceptionHandler;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Comparator;
import java.util.List;

/** Invalid fields, each with the path at which the client sent it. */
@Produces
@Singleton
@Replaces(ConstraintExceptionHandler.class)
final class ConstraintProblems implements ExceptionHandler<ConstraintViolationException, HttpResponse<?>> {
    @Override
    @SuppressWarnings("rawtypes")
    public HttpResponse<?> handle(HttpRequest request, ConstraintViolationException refusal) {
        List<FieldError> errors = refusal.getConstraintViolations().stream()
                .map(violation -> new FieldError(path(violation), violation.getMessage()))
                .sorted(Comparator.comparing(FieldError::path))
                .toList();
        return Problems.response(request, CommonProblem.INVALID, CommonProblem.INVALID.detail(), errors, null);
    }

    /** Without the method, and without the body argument's own name, which the client never sees. */
    private static String path(ConstraintViolation<?> violation) {
        StringBuilder path = new StringBuilder();
        boolean bodyNamed = false;
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.METHOD || node.getKind() == ElementKind.CONSTRUCTOR) {
                continue;
            }
            if (node.getKind() == ElementKind.PARAMETER && !bodyNamed) {
                bodyNamed = true;
                path.append(String.valueOf(node.getName()));
                continue;
            }
            if (bodyNamed) {
                path.setLength(0);
                bodyNamed = false;
            }
            if (node.isInIterable() && node.getIndex() != null) {
                path.append('[').append(node.getIndex()).append(']');
            }
            if (node.getName() != null && node.getKind() != ElementKind.CONTAINER_ELEMENT) {
                if (!path.isEmpty()) {
                    path.append('.');
                }
                path.append(node.getName());
            }
        }
        return path.toString();
    }
}
