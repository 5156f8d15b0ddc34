package app.gemba.reports.scoring;

import io.micronaut.json.tree.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * What the representative put down for one question.
 *
 * @param value the fact, in the JSON shape of the question's type; null where there is none
 * @param note explains; blank counts as none
 * @param rating 0 to 5, where the rule asks a person
 * @param photos how many photos are attached
 */
public record Answer(
        @Nullable JsonNode value,
        Basis basis,
        @Nullable String note,
        @Nullable Integer rating,
        int photos) {

    public boolean hasNote() {
        return note != null && !note.isBlank();
    }

    boolean hasValue() {
        return value != null
                && !value.isNull()
                && !(value.isString() && value.getStringValue().isBlank());
    }
}
