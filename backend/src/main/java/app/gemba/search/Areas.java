package app.gemba.search;

import app.gemba.places.Place;
import app.gemba.representatives.Profile;
import java.util.List;
import java.util.stream.Stream;

/** Areas as they are searched: a country (CN), or a province or state of it (CN:Guangdong). */
final class Areas {
    private static final String SOME = ":*";

    private Areas() {}

    /** Where somebody is at home. */
    static List<String> home(Profile profile) {
        Place home = profile.homePlace();
        return home == null ? List.of() : of(home);
    }

    static List<String> of(Place place) {
        return place.admin1() == null
                ? List.of(place.countryCode())
                : List.of(place.countryCode(), place.countryCode() + ":" + place.admin1());
    }

    /** What somebody covers besides: each area, and that it is a part of its country. */
    static List<String> covered(Profile profile) {
        return profile.areas().stream()
                .flatMap(area -> province(area) ? Stream.of(area, country(area) + SOME) : Stream.of(area))
                .distinct()
                .toList();
    }

    /** What somebody must cover to be found in this area: itself, all of its country, or for a country some part. */
    static List<String> coveredBy(String area) {
        return province(area) ? List.of(area, country(area)) : List.of(area, area + SOME);
    }

    private static boolean province(String area) {
        return area.indexOf(':') >= 0;
    }

    private static String country(String area) {
        return area.substring(0, area.indexOf(':'));
    }
}
