package app.gemba.bookings;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** How the buyer's review of the report went so far. */
@Serdeable
record Review(boolean extended, int rounds, @Nullable Revision revision) {
    static final Review NONE = new Review(false, 0, null);

    Review asking(Revision next) {
        return new Review(extended, rounds + 1, next);
    }

    Review extendedOnce() {
        return new Review(true, rounds, revision);
    }
}
