package app.gemba.reports.scoring;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the order and the visit already know and some rules compare with.
 *
 * @param factoryNames every name that the buyer gave the factory
 * @param registrationNumber null where the buyer knew none
 * @param position where the factory is known to stand, null where only the town is known
 * @param visitedOn the day of the visit at the site
 */
public record VisitFacts(
        List<String> factoryNames,
        @Nullable String registrationNumber,
        String countryCode,
        @Nullable Point position,
        LocalDate visitedOn) {

    public record Point(double lat, double lng) {}
}
