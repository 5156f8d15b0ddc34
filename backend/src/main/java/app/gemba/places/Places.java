package app.gemba.places;

import io.micronaut.core.util.SupplierUtil;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The gazetteer: find a place by id, by what somebody types, by a written address, or by position. */
@Singleton
public class Places {
    private static final double NEAR_KM = 75;
    private static final double KM_PER_DEGREE = 111;
    private static final double BIG_CITY = 1_000_000;
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private final Supplier<Gazetteer> gazetteer = SupplierUtil.memoized(Gazetteer::load);

    public Optional<Place> find(PlaceId id) {
        return Optional.ofNullable(gazetteer.get().find(id)).map(Gazetteer.Entry::place);
    }

    /** The place, which must exist; the refusal names it otherwise. */
    public Place require(PlaceId id) {
        return find(id).orElseThrow(PlaceProblem.PLACE_NOT_FOUND::problem);
    }

    /** What is meant by the beginning of a name, in any script, with or without accents, with a slip of the finger. */
    public List<Place> suggest(String text, @Nullable String country, int limit) {
        return Suggestion.of(gazetteer.get(), text, country, limit);
    }

    /**
     * The place that a written address names. The city, where it is given, is believed first.
     *
     * @param address in any script, from the small to the large or the other way round
     */
    public Optional<Place> resolve(@Nullable String city, String address, String countryCode) {
        return AddressReader.read(gazetteer.get(), city, address, countryCode);
    }

    /** The closest place within {@value #NEAR_KM} km. */
    public Optional<Place> nearest(GeoPoint here) {
        return nearest(here, place -> true);
    }

    /** The closest place within {@value #NEAR_KM} km on this side of the border. */
    public Optional<Place> nearestIn(String countryCode, GeoPoint here) {
        return nearest(here, place -> place.countryCode().equals(countryCode));
    }

    /** What a map names: manufacturing hubs, the largest first, then the other big cities. */
    List<Place> landmarks() {
        return gazetteer.get().entries().stream()
                .filter(entry -> entry.hub() || entry.population() >= BIG_CITY)
                .sorted(Comparator.comparing(Gazetteer.Entry::hub)
                        .thenComparingDouble(Gazetteer.Entry::population)
                        .reversed())
                .map(Gazetteer.Entry::place)
                .toList();
    }

    private record Away(Place place, double km) {}

    /** Most places are left out by two subtractions, before any distance is reckoned. */
    private Optional<Place> nearest(GeoPoint here, Predicate<Place> wanted) {
        double latitudes = NEAR_KM / KM_PER_DEGREE;
        double longitudes = latitudes / Math.max(0.01, Math.cos(Math.toRadians(Math.abs(here.lat()) + latitudes)));
        return gazetteer.get().entries().stream()
                .map(Gazetteer.Entry::place)
                .filter(place -> Math.abs(place.lat() - here.lat()) <= latitudes)
                .filter(place -> {
                    double apart = Math.abs(place.lng() - here.lng());
                    return Math.min(apart, 360 - apart) <= longitudes;
                })
                .filter(wanted)
                .map(place -> new Away(place, here.distanceKm(place.position())))
                .filter(away -> away.km() <= NEAR_KM)
                .min(Comparator.comparingDouble(Away::km))
                .map(Away::place);
    }

    /** Whether this is a country (CN), or one of its provinces or states (CN:Guangdong), that we know. */
    public boolean area(String area) {
        int colon = area.indexOf(':');
        return colon < 0
                ? COUNTRIES.contains(area)
                : gazetteer.get().provinces(area.substring(0, colon)).contains(area.substring(colon + 1));
    }

    /** The provinces or states of a country, as areas are written, in order. */
    public List<String> provinces(String countryCode) {
        return gazetteer.get().provinces(countryCode).stream().sorted().toList();
    }

    /** Every name of a place as search terms, so that it is found by any of them. */
    public Set<String> terms(Place place) {
        Gazetteer.Entry entry = gazetteer.get().find(place.id());
        return entry == null ? Set.of() : entry.terms();
    }
}
