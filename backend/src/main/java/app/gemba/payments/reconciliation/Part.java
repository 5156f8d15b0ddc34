package app.gemba.payments.reconciliation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a part of a step found.
 *
 * @param compared how many things were compared in it
 * @param next where the next part begins; null when this was the last
 */
record Part(
        long compared,
        List<Difference> differences,
        @Nullable String next) {
    static Part whole(long compared, List<Difference> differences) {
        return new Part(compared, differences, null);
    }
}
