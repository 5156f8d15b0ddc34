package app.gemba.reports;

import app.gemba.bookings.brief.ObjectiveId;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * Something that a report should have and has not.
 *
 * @param code names it: the kind and what it is about, {@code PHOTO-IDN-06}
 * @param severity a BLOCKER keeps the report from being delivered until it is there or, where {@code answerable}, explained
 * @param explanation why it is not there, in the representative's words
 */
@Serdeable
record MissingItem(
        String code,
        @Nullable String questionId,
        @Nullable ObjectiveId objectiveId,
        String text,
        Weight severity,
        boolean answerable,
        @Nullable String explanation) {

    enum Weight {
        BLOCKER,
        NOTE
    }

    boolean open() {
        return severity == Weight.BLOCKER && (explanation == null || !answerable);
    }
}
