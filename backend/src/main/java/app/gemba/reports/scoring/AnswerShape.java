package app.gemba.reports.scoring;

import app.gemba.reports.scoring.Template.Column;
import app.gemba.reports.scoring.Template.Question;
import app.gemba.shared.FieldError;
import io.micronaut.json.tree.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether a value has the JSON shape of its question's type. A half-filled answer may still have no value. */
public final class AnswerShape {
    private static final int MAX_ROWS = 200;
    private static final int MAX_CELL = 1000;
    private static final int MAX_SIGNATURE = 200_000;
    private static final BigDecimal MAX_NUMBER = new BigDecimal("1e12");
    private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d");

    private AnswerShape() {}

    /** Empty when the value fits; paths start with {@code value}. */
    public static List<FieldError> errors(Question question, @Nullable JsonNode value) {
        if (value == null || value.isNull()) {
            return List.of();
        }
        return switch (question.type()) {
            case YN -> unless(value.isBoolean(), "must be true or false");
            case RATE -> unless(isRate(value), "must be a whole number from 0 to 5");
            case NUM ->
                unless(
                        AnswerValues.number(value)
                                .map(number -> number.abs().compareTo(MAX_NUMBER) <= 0)
                                .orElse(false),
                        "must be a number");
            case ONE ->
                unless(
                        value.isString() && question.options().contains(value.getStringValue()),
                        "must be one of the options");
            case MANY -> unless(isSelection(question, value), "must be a list of different options");
            case TEXT -> text(value, Optional.ofNullable(question.maxLength()).orElse(4000));
            case DOCNO -> text(value, 120);
            case TABLE -> table(question, value);
            case PHOTO -> unless(false, "must be empty: attach photos instead");
            case GEO -> unless(isPosition(value), "must have lat and lng");
            case SIGN -> unless(isSignature(value), "must have the name of who signed");
        };
    }

    private static boolean isRate(JsonNode value) {
        return AnswerValues.number(value)
                .map(number -> number.stripTrailingZeros().scale() <= 0
                        && number.signum() >= 0
                        && number.compareTo(BigDecimal.valueOf(5)) <= 0)
                .orElse(false);
    }

    private static boolean isSelection(Question question, JsonNode value) {
        List<String> chosen = AnswerValues.choices(value);
        return value.isArray()
                && question.options().containsAll(chosen)
                && new HashSet<>(chosen).size() == chosen.size()
                && !(chosen.contains("None") && chosen.size() > 1);
    }

    private static boolean isPosition(JsonNode value) {
        return AnswerValues.position(value)
                .map(fix -> Math.abs(fix.lat()) <= 90 && Math.abs(fix.lng()) <= 180 && fix.accuracyM() >= 0)
                .orElse(false);
    }

    private static boolean isSignature(JsonNode value) {
        if (!value.isObject()) {
            return false;
        }
        JsonNode name = value.get("name");
        return name != null
                && name.isString()
                && !name.getStringValue().isBlank()
                && name.getStringValue().length() <= 120
                && length(value) <= MAX_SIGNATURE;
    }

    /** About how many characters a value has, strokes included. */
    private static int length(JsonNode value) {
        if (value.isObject() || value.isArray()) {
            int sum = 0;
            for (JsonNode child : value.values()) {
                sum += length(child) + 1;
            }
            return sum;
        }
        return value.isNull() ? 4 : value.coerceStringValue().length();
    }

    private static List<FieldError> text(JsonNode value, int longest) {
        if (!value.isString()) {
            return unless(false, "must be text");
        }
        return unless(value.getStringValue().length() <= longest, "has more than " + longest + " characters");
    }

    private static List<FieldError> table(Question question, JsonNode value) {
        if (!value.isArray() || value.size() > MAX_ROWS) {
            return unless(false, "must be a list of up to " + MAX_ROWS + " rows");
        }
        List<FieldError> errors = new ArrayList<>();
        int index = 0;
        for (JsonNode row : value.values()) {
            String path = "value[" + index++ + "]";
            if (!row.isObject()) {
                errors.add(new FieldError(path, "must be a row"));
                continue;
            }
            for (Map.Entry<String, JsonNode> cell : row.entries()) {
                cellError(question, cell)
                        .ifPresent(message -> errors.add(new FieldError(path + "." + cell.getKey(), message)));
            }
        }
        return errors;
    }

    private static Optional<String> cellError(Question question, Map.Entry<String, JsonNode> cell) {
        Optional<Column> column = question.columns().stream()
                .filter(candidate -> candidate.key().equals(cell.getKey()))
                .findFirst();
        if (column.isEmpty()) {
            return Optional.of("is no column of this table");
        }
        JsonNode node = cell.getValue();
        if (node.isNull()) {
            return Optional.empty();
        }
        if (node.isObject() || node.isArray()) {
            return Optional.of("must be text");
        }
        String text = node.coerceStringValue().strip();
        if (text.length() > MAX_CELL) {
            return Optional.of("has more than " + MAX_CELL + " characters");
        }
        return text.isEmpty() ? Optional.empty() : cellError(column.get(), text);
    }

    private static Optional<String> cellError(Column column, String text) {
        return switch (column.type()) {
            case TEXT -> Optional.empty();
            case NUMBER -> when(AnswerValues.number(text).isEmpty(), "must be a number");
            case DATE -> when(AnswerValues.date(text).isEmpty(), "must be a date like 2026-05-04");
            case TIME -> when(!TIME.matcher(text).matches(), "must be a time like 08:30");
            case CHOICE -> when(!column.options().contains(text), "must be one of the options");
            case READINGS -> when(AnswerValues.readings(text).isEmpty(), "must be numbers");
        };
    }

    private static Optional<String> when(boolean wrong, String message) {
        return wrong ? Optional.of(message) : Optional.empty();
    }

    private static List<FieldError> unless(boolean right, String message) {
        return right ? List.of() : List.of(new FieldError("value", message));
    }
}
