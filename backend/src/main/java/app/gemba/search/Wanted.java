package app.gemba.search;

import app.gemba.identity.RepresentativeId;
import app.gemba.representatives.Profile;
import app.gemba.representatives.SpokenLanguage;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a buyer looks for, resolved: the origin is a point, names are folded terms, and who can't come is a list.
 *
 * @param terms the folded words of the text box
 * @param key the text box as one word
 * @param alsoGood categories that the factory makes: they rank, they don't filter
 * @param maxRate in minor units of {@code currency}; both or none
 * @param excluded people with a tie to this buyer or factory, and people who are taken on the wanted day
 */
record Wanted(
        @Nullable Origin origin,
        int radiusKm,
        Set<String> terms,
        String key,
        List<String> categories,
        @Nullable String service,
        @Nullable String process,
        @Nullable String language,
        int minLevel,
        @Nullable Long maxRate,
        @Nullable String currency,
        @Nullable DayOfWeek freeOn,
        List<String> alsoGood,
        Set<RepresentativeId> excluded) {

    /** A kind of filter that is also counted; its own choice does not narrow its own counts. */
    enum Facet {
        CATEGORIES,
        SERVICES,
        LANGUAGES,
        LEVELS,
        COUNTRIES
    }

    /** Everything but the facets' filters. */
    boolean admits(Profile profile) {
        boolean affordable = maxRate == null
                || (profile.dayRate() != null
                        && profile.dayRate().currency().getCurrencyCode().equals(currency)
                        && profile.dayRate().minor() <= maxRate);
        return !excluded.contains(profile.id())
                && affordable
                && (process == null || profile.processes().contains(process))
                && (freeOn == null || profile.workingDays().contains(freeOn))
                && (origin == null
                        || (profile.homePlace() != null
                                && origin.point().distanceKm(profile.homePlace().position()) <= radiusKm));
    }

    boolean chosen(Facet facet, Profile profile) {
        return switch (facet) {
            case CATEGORIES ->
                categories.isEmpty() || profile.categories().stream().anyMatch(categories::contains);
            case SERVICES -> service == null || profile.services().contains(service);
            case LANGUAGES ->
                language == null
                        || profile.languages().stream()
                                .map(SpokenLanguage::code)
                                .anyMatch(language::equals);
            case LEVELS -> profile.level() >= minLevel;
            case COUNTRIES -> true;
        };
    }
}
