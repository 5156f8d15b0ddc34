package app.gemba.search;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The radii of profiles in steps, rounded down. The index cannot compare a distance with a field, but it can ask for
 * each step whether somebody of that step lives that near.
 */
final class Radius {
    private static final int WIDEST = 5000;

    private Radius() {}

    static final List<Integer> STEPS = IntStream.rangeClosed(1, WIDEST)
            .filter(km -> step(km) == km)
            .boxed()
            .toList();

    static int step(int km) {
        int width = km < 100 ? 10 : km < 300 ? 20 : km < 1000 ? 50 : 250;
        return Math.min(WIDEST, km) / width * width;
    }
}
