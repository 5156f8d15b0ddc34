package app.gemba.representatives;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is known of somebody's work here, as counts of things that happened.
 *
 * @param onTime visits that began inside the agreed window
 * @param late visits that began outside it
 * @param reports reports that were delivered
 * @param asked requests that were answered, or that ran out unanswered
 * @param responseMinutes the median from a request to its answer; null before the first answer
 */
@Serdeable
@Schema(name = "Track")
public record Track(
        int onTime,
        int late,
        int reports,
        int reportsLate,
        int revisions,
        int disputes,
        int noShows,
        int cancelled,
        int asked,
        int answered,
        @Nullable Integer responseMinutes) {

    public static final Track NONE = new Track(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, null);

    /** What went wrong by the representative's own doing. */
    int incidents() {
        return noShows + cancelled + reportsLate + late;
    }
}
