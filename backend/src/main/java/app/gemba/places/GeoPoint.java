package app.gemba.places;

import io.micronaut.serde.annotation.Serdeable;

/** A position in degrees, WGS 84. */
@Serdeable
public record GeoPoint(double lat, double lng) {
    private static final double EARTH_RADIUS_KM = 6371.0088;

    public GeoPoint {
        if (!valid(lat, lng)) {
            throw new IllegalArgumentException("Not on earth: " + lat + ", " + lng);
        }
    }

    public static boolean valid(double lat, double lng) {
        return Math.abs(lat) <= 90 && Math.abs(lng) <= 180;
    }

    /** Great-circle distance in kilometres. */
    public double distanceKm(GeoPoint other) {
        double latitudes = Math.toRadians(other.lat - lat) / 2;
        double longitudes = Math.toRadians(other.lng - lng) / 2;
        double a = Math.sin(latitudes) * Math.sin(latitudes)
                + Math.cos(Math.toRadians(lat))
                        * Math.cos(Math.toRadians(other.lat))
                        * Math.sin(longitudes)
                        * Math.sin(longitudes);
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(a)));
    }
}
