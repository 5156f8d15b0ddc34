package app.gemba.shared;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mail to one person, in words only; {@link Letters} gives it its looks.
 *
 * @param paragraphs plain text, above the button
 * @param action the one thing to do, or null when there is nothing to do
 * @param footnote why this person gets it, or what to do when it was not expected
 */
public record Letter(
        String name,
        String email,
        String subject,
        List<String> paragraphs,
        @Nullable Action action,
        String footnote) {

    /** A button: {@code path} starts with a slash and is taken below the public address of the site. */
    public record Action(String label, String path) {}
}
