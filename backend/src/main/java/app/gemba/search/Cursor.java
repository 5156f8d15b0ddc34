package app.gemba.search;

import co.elastic.clients.elasticsearch.core.search.Hit;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where a page ends: the last hit's score and id. */
record Cursor(double score, String id) {
    static Cursor of(Hit<?> last) {
        return new Cursor(
                Objects.requireNonNull(last.sort().get(0)).doubleValue(),
                Objects.requireNonNull(last.sort().get(1)).stringValue());
    }

    String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((score + " " + id).getBytes(StandardCharsets.UTF_8));
    }

    static @Nullable Cursor parse(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(" ", 2);
            if (parts.length == 2 && parts[1].matches("[0-9a-f-]{36}")) {
                return new Cursor(Double.parseDouble(parts[0]), parts[1]);
            }
        } catch (IllegalArgumentException malformed) {
            throw SearchProblem.CURSOR_INVALID.problem();
        }
        throw SearchProblem.CURSOR_INVALID.problem();
    }
}
