package app.gemba.reports.scoring;

import app.gemba.reports.scoring.Template.Question;
import io.micronaut.json.tree.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the values of answers: the JSON of a value as numbers, choices, rows and as text for people. */
public final class AnswerValues {
    private static final Pattern SEPARATOR = Pattern.compile("[;\\s]+");

    private AnswerValues() {}

    /** The value as a person would read it; empty where there is none. */
    public static String text(Question question, @Nullable JsonNode value) {
        return text(question.type(), question.unit(), value);
    }

    /** As above, for whoever holds a question's copy. */
    public static String text(QuestionType type, @Nullable String unit, @Nullable JsonNode value) {
        if (value == null || value.isNull()) {
            return "";
        }
        return switch (type) {
            case YN -> value.isBoolean() && value.getBooleanValue() ? "Yes" : "No";
            case RATE -> value.coerceStringValue() + " of 5";
            case NUM -> number(value).map(BigDecimal::toPlainString).orElse("") + (unit == null ? "" : " " + unit);
            case ONE, TEXT, DOCNO -> value.coerceStringValue();
            case MANY -> String.join(", ", choices(value));
            case TABLE ->
                rows(value).stream()
                        .map(row -> String.join(" · ", row.values()))
                        .collect(Collectors.joining("\n"));
            case PHOTO -> "";
            case GEO -> position(value).map(AnswerValues::text).orElse("");
            case SIGN -> signature(value);
        };
    }

    static Optional<BigDecimal> number(@Nullable JsonNode value) {
        return value == null || !value.isNumber() ? Optional.empty() : Optional.of(decimal(value));
    }

    static boolean isYes(@Nullable JsonNode value) {
        return value != null && value.isBoolean() && value.getBooleanValue();
    }

    /** What was chosen of MANY. */
    public static List<String> choices(@Nullable JsonNode value) {
        if (value == null || !value.isArray()) {
            return List.of();
        }
        List<String> chosen = new ArrayList<>();
        value.values().forEach(choice -> chosen.add(choice.coerceStringValue()));
        return chosen;
    }

    /** The rows of a table with their cells as text; a cell that was left out is absent. */
    public static List<Map<String, String>> rows(@Nullable JsonNode value) {
        if (value == null || !value.isArray()) {
            return List.of();
        }
        List<Map<String, String>> rows = new ArrayList<>();
        value.values().forEach(row -> {
            Map<String, String> cells = new LinkedHashMap<>();
            if (row.isObject()) {
                row.entries().forEach(cell -> {
                    String text = cell.getValue().isNull()
                            ? ""
                            : cell.getValue().coerceStringValue().strip();
                    if (!text.isEmpty()) {
                        cells.put(cell.getKey(), text);
                    }
                });
            }
            rows.add(cells);
        });
        return rows;
    }

    static Optional<BigDecimal> number(@Nullable String cell) {
        if (cell == null || cell.length() > 40) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BigDecimal(cell.strip().replace(',', '.')));
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    static List<BigDecimal> readings(@Nullable String cell) {
        return cell == null
                ? List.of()
                : SEPARATOR
                        .splitAsStream(cell.strip())
                        .flatMap(reading -> number(reading).stream())
                        .toList();
    }

    static Optional<LocalDate> date(@Nullable String cell) {
        if (cell == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(cell));
        } catch (DateTimeParseException notADate) {
            return Optional.empty();
        }
    }

    static Optional<Fix> position(@Nullable JsonNode value) {
        if (value == null || !value.isObject()) {
            return Optional.empty();
        }
        JsonNode lat = value.get("lat");
        JsonNode lng = value.get("lng");
        if (lat == null || lng == null || !lat.isNumber() || !lng.isNumber()) {
            return Optional.empty();
        }
        JsonNode accuracy = value.get("accuracyM");
        return Optional.of(new Fix(
                lat.getDoubleValue(),
                lng.getDoubleValue(),
                accuracy != null && accuracy.isNumber() ? accuracy.getDoubleValue() : 0));
    }

    record Fix(double lat, double lng, double accuracyM) {}

    /** Four decimals, about ten metres: enough to find the gate, no more than the report needs. */
    private static String text(Fix fix) {
        String place = String.format(Locale.ROOT, "%.4f, %.4f", fix.lat(), fix.lng());
        return fix.accuracyM() > 0 ? place + " ± " + Math.round(fix.accuracyM()) + " m" : place;
    }

    private static String signature(JsonNode value) {
        if (!value.isObject()) {
            return "";
        }
        List<String> parts = new ArrayList<>();
        for (String part : List.of("name", "position", "comments")) {
            JsonNode text = value.get(part);
            if (text != null && text.isString() && !text.getStringValue().isBlank()) {
                parts.add(text.getStringValue());
            }
        }
        return "Signed: " + String.join(", ", parts);
    }

    private static BigDecimal decimal(JsonNode number) {
        return new BigDecimal(number.coerceStringValue());
    }
}
