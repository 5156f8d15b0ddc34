package app.gemba.payments.documents;

import app.gemba.shared.Money;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * A table as CSV (RFC 4180) that a spreadsheet program can be trusted with. It begins with a byte order mark: without
 * one Excel takes UTF-8 for the system's old code page and shows Chinese and Vietnamese names as nonsense, and every
 * CSV reader that matters skips it.
 */
final class Sheet {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** What makes a spreadsheet program calculate a cell instead of showing it, in half and full width. */
    private static final Pattern FORMULA =
            Pattern.compile("^\\s*[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20].*|^[\\t\\r\\n].*", Pattern.DOTALL);

    private final StringBuilder out = new StringBuilder(BYTE_ORDER_MARK);
    private final CSVPrinter printer;

    Sheet(String... columns) {
        try {
            this.printer = new CSVPrinter(out, CSVFormat.RFC4180);
            printer.printRecord((Object[]) columns);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Text is defused; amounts are decimals of exactly their currency's digits; times are ISO 8601 in UTC. */
    void row(@Nullable Object... cells) {
        try {
            printer.printRecord(Arrays.stream(cells).map(Sheet::cell).toArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] bytes() {
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Money amount -> decimal(amount);
            case Instant at -> at.toString();
            case Enum<?> code -> code.name();
            default -> defused(value.toString());
        };
    }

    private static String decimal(Money amount) {
        return BigDecimal.valueOf(amount.minor(), amount.currency().getDefaultFractionDigits())
                .toPlainString();
    }

    private static String defused(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }
}
