package app.gemba.representatives;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * Between which shares of visits that go well the truth lies, nine times out of ten. Few visits make it wide. Everybody
 * begins as if four of five visits had gone well.
 *
 * @param low from 0 to 1
 * @param high from 0 to 1
 * @param visits how many visits it stands on
 */
@Serdeable
@Schema(name = "Reliability")
public record Reliability(double low, double high, int visits) {
    private static final double PRIOR_GOOD = 4;
    private static final double PRIOR_ALL = 5;
    private static final double NINE_OF_TEN = 1.645;

    public static Reliability of(int visitsCompleted, Track track) {
        int bad = Math.min(track.incidents(), visitsCompleted + track.noShows() + track.cancelled());
        int visits = visitsCompleted + track.noShows() + track.cancelled();
        double n = visits + PRIOR_ALL;
        double share = (visits - bad + PRIOR_GOOD) / n;
        double z = NINE_OF_TEN * NINE_OF_TEN;
        double middle = (share + z / (2 * n)) / (1 + z / n);
        double half = NINE_OF_TEN * Math.sqrt(share * (1 - share) / n + z / (4 * n * n)) / (1 + z / n);
        return new Reliability(round(Math.max(0, middle - half)), round(Math.min(1, middle + half)), visits);
    }

    private static double round(double share) {
        return Math.round(share * 1000) / 1000.0;
    }
}
