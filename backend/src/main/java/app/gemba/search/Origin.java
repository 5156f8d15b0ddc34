package app.gemba.search;

import app.gemba.places.GeoPoint;
import app.gemba.places.Place;
import com.fasterxml.jackson.annotation.JsonIgnore;
import io.micronaut.serde.annotation.Serdeable;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Where the visit is.
 *
 * @param precision EXACT or APPROXIMATE
 * @param zone whose days count for the wanted day
 * @param place the town, by which areas are known
 */
@Serdeable
record Origin(
        double lat,
        double lng,
        @Nullable String name,
        String precision,
        @JsonIgnore @Nullable ZoneId zone,
        @JsonIgnore @Nullable Place place) {

    @JsonIgnore
    GeoPoint point() {
        return new GeoPoint(lat, lng);
    }

    @JsonIgnore
    ZoneId days() {
        return zone == null ? ZoneOffset.UTC : zone;
    }
}
