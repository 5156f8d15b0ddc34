package app.gemba.places;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Countries and regions of ISO 3166-1. */
@Singleton
public class Countries {
    private static final Set<String> CODES = Set.of(Locale.getISOCountries());
    private static final Map<String, String> SHORT_NAMES = Map.of("HK", "Hong Kong", "MO", "Macau", "MM", "Myanmar");

    @Serdeable
    public record Country(String code, String name, List<String> timeZones) {}

    public boolean known(String code) {
        return CODES.contains(code);
    }

    public String name(String code) {
        return nameOf(code);
    }

    /** The zone to assume while nothing but the country is known. */
    public ZoneId mainZone(String code) {
        return TimeZones.main(code);
    }

    public ZoneId zone(String code, GeoPoint position) {
        return TimeZones.of(code, position.lat(), position.lng());
    }

    /** All of them, by name. */
    public List<Country> all() {
        return Arrays.stream(Locale.getISOCountries())
                .map(code -> new Country(
                        code,
                        nameOf(code),
                        TimeZones.all(code).stream().map(ZoneId::getId).toList()))
                .sorted(Comparator.comparing(country -> Fold.words(country.name())))
                .toList();
    }

    static String nameOf(String code) {
        String given = SHORT_NAMES.get(code);
        return given == null ? Locale.of("", code).getDisplayCountry(Locale.ENGLISH) : given;
    }
}
