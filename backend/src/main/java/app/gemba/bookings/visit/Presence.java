package app.gemba.bookings.visit;

import app.gemba.places.GeoPoint;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the device said about being at the site. Kept as it came; nobody is turned away for it.
 *
 * @param distanceM from the factory's position, in metres; null when either position is unknown
 * @param accuracyM the device's own claim, in metres
 * @param inside null when it cannot be said: a position is missing, only approximate, or too much in doubt
 * @param capturedAt by the device's clock
 */
@Serdeable
@Schema(name = "Presence")
public record Presence(
        @Nullable Long distanceM,
        @Nullable Double accuracyM,
        @Nullable Boolean inside,
        Instant capturedAt) {

    /**
     * Compares what the device said with where the factory stands.
     *
     * @param site the factory's position, null when it is not known at all
     * @param exact whether that position is the factory's own rather than its town's
     * @param fence metres around it that count as being there
     */
    public static Presence of(Arrival arrival, @Nullable GeoPoint site, boolean exact, int fence) {
        Double lat = arrival.lat();
        Double lng = arrival.lng();
        if (site == null || lat == null || lng == null) {
            return new Presence(null, arrival.accuracyM(), null, arrival.capturedAt());
        }
        long distance = Math.round(site.distanceKm(new GeoPoint(lat, lng)) * 1000);
        double doubt = arrival.accuracyM() == null ? 0 : arrival.accuracyM();
        Boolean inside = (exact && doubt <= fence) ? Boolean.valueOf(distance - doubt <= fence) : null;
        return new Presence(distance, arrival.accuracyM(), inside, arrival.capturedAt());
    }
}
