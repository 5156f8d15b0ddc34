package app.gemba.search;

import app.gemba.bookings.BookingId;
import app.gemba.bookings.brief.VisitType;
import app.gemba.shared.Money;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a brief asks of a representative.
 *
 * @param categories what the factory makes
 * @param processes what the brief's own words name
 * @param services those that are this kind of visit
 * @param level the least that this kind of visit should have
 * @param countryLanguage what is spoken on the floor, by its code of ISO 639-1
 * @param languages in which the buyer wants to be talked to
 * @param days null while the brief has no dates
 */
record Demand(
        BookingId booking,
        VisitType visitType,
        List<String> categories,
        Set<String> processes,
        Set<String> services,
        int level,
        String country,
        String countryLanguage,
        List<String> languages,
        @Nullable Money budget,
        Currency currency,
        @Nullable Days days) {}
