package app.gemba.bookings;

import app.gemba.bookings.brief.ObjectiveId;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How the buyer's review of the report went so far. */
@Serdeable
record Review(boolean extended, int rounds, @Nullable Revision revision) {
    static final Review NONE = new Review(false, 0, null);

    /**
     * What the buyer wants to see done again.
     *
     * @param criterion the criterion that was not met
     */
    @Serdeable
    @Schema(name = "Revision")
    record Revision(@Nullable ObjectiveId objectiveId, String criterion, String message) {}

    Review asking(Revision next) {
        return new Review(extended, rounds + 1, next);
    }

    Review extendedOnce() {
        return new Review(true, rounds, revision);
    }
}
