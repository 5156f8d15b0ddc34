package app.gemba.shared;

import io.micronaut.core.bind.exceptions.UnsatisfiedArgumentException;
import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.serde.exceptions.SerdeException;
import io.micronaut.serde.exceptions.path.CollectionItemReferencePath;
import io.micronaut.serde.exceptions.path.MapItemReferencePath;
import io.micronaut.serde.exceptions.path.PropertyReferencePath;
import io.micronaut.serde.exceptions.path.ReferencePath;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which field the framework could not read. Never the framework's own text: it may hold class names or what the
 * client sent.
 */
final class UnreadFields {
    private static final Pattern REQUIRED =
            Pattern.compile("equired (?:constructor parameter|property) \\[(?:[^]]*? )?([A-Za-z0-9_.]+)]");
    private static final Pattern PROPERTY = Pattern.compile("property \\[(?:[^]]*? )?([A-Za-z0-9_.]+)]");

    private UnreadFields() {}

    static List<FieldError> of(@Nullable Throwable failure) {
        if (failure instanceof UnsatisfiedArgumentException missing) {
            return List.of(new FieldError(missing.getArgument().getName(), "is required"));
        }
        Optional<String> inBody = inBody(failure);
        if (inBody.isPresent()) {
            return List.of(new FieldError(inBody.get(), "cannot be read"));
        }
        if (failure instanceof ConversionErrorException conversion
                && !conversion.getArgument().getName().isEmpty()) {
            return List.of(new FieldError(conversion.getArgument().getName(), "cannot be read"));
        }
        return List.of();
    }

    private static Optional<String> inBody(@Nullable Throwable failure) {
        StringBuilder path = new StringBuilder();
        String missing = "";
        String named = "";
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SerdeException unread && path.isEmpty()) {
                unread.getPath().reversed().forEach(step -> append(path, step));
            }
            missing = group(REQUIRED, cause, missing);
            named = group(PROPERTY, cause, named);
        }
        if (!missing.isEmpty() && !path.toString().endsWith(missing)) {
            path.append(path.isEmpty() ? "" : ".").append(missing);
        }
        String found = path.isEmpty() ? named : path.toString();
        return found.isEmpty() ? Optional.empty() : Optional.of(found);
    }

    private static String group(Pattern pattern, Throwable cause, String otherwise) {
        Matcher matcher = pattern.matcher(String.valueOf(cause.getMessage()));
        return matcher.find() ? matcher.group(1) : otherwise;
    }

    private static void append(StringBuilder path, ReferencePath step) {
        switch (step) {
            // An id travels as bare text: its inner field is not the client's.
            case PropertyReferencePath property when Id.class.isAssignableFrom(property.type()) -> {}
            case PropertyReferencePath property ->
                path.append(path.isEmpty() ? "" : ".")
                        .append(property.property().getName());
            case CollectionItemReferencePath item ->
                path.append('[').append(item.index()).append(']');
            case MapItemReferencePath entry ->
                path.append(path.isEmpty() ? "" : ".").append(entry.key());
            default -> throw new IllegalStateException("An unknown step: " + step);
        }
    }
}
