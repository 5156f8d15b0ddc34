package app.gemba.factories;

import app.gemba.places.GeoPoint;
import com.fasterxml.jackson.annotation.JsonIgnore;
import io.micronaut.serde.annotation.Serdeable;

/** Where a factory is, and how sure we are. */
@Serdeable
public record SitePosition(double lat, double lng, Precision precision) {
    @JsonIgnore
    public GeoPoint point() {
        return new GeoPoint(lat, lng);
    }
}
