package app.gemba.reports.scoring;

import app.gemba.reports.scoring.AnswerValues.Fix;
import app.gemba.reports.scoring.VisitFacts.Point;

/**
 * How far a fix lies from the factory's known position, less the fix's accuracy. In mainland China maps and some
 * phones shift coordinates by some hundred metres (GCJ-02), so there the kinder of the readings counts.
 */
final class SiteDistance {
    private static final double EARTH_RADIUS_M = 6_371_008.8;
    private static final double WORST_ACCURACY_M = 150;
    private static final double KRASOVSKY_AXIS_M = 6_378_245.0;
    private static final double KRASOVSKY_ECCENTRICITY2 = 0.006_693_421_622_965_943;

    private SiteDistance() {}

    static double metres(Fix fix, Point site, String countryCode) {
        Point here = new Point(fix.lat(), fix.lng());
        double metres = haversine(here, site);
        if (countryCode.equals("CN")) {
            metres = Math.min(metres, Math.min(haversine(unshifted(here), site), haversine(here, unshifted(site))));
        }
        return Math.max(0, metres - Math.min(fix.accuracyM(), WORST_ACCURACY_M));
    }

    static double haversine(Point a, Point b) {
        double dLat = Math.toRadians(b.lat() - a.lat());
        double dLng = Math.toRadians(b.lng() - a.lng());
        double h = Math.pow(Math.sin(dLat / 2), 2)
                + Math.cos(Math.toRadians(a.lat()))
                        * Math.cos(Math.toRadians(b.lat()))
                        * Math.pow(Math.sin(dLng / 2), 2);
        return 2 * EARTH_RADIUS_M * Math.asin(Math.min(1, Math.sqrt(h)));
    }

    /** GCJ-02 to WGS-84 by subtracting the shift at the given place: some metres off, which is enough here. */
    static Point unshifted(Point gcj) {
        double x = gcj.lng() - 105;
        double y = gcj.lat() - 35;
        double waves = 20 * Math.sin(6 * x * Math.PI) + 20 * Math.sin(2 * x * Math.PI);
        double dLat = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * Math.sqrt(Math.abs(x));
        dLat += (waves + 20 * Math.sin(y * Math.PI) + 40 * Math.sin(y / 3 * Math.PI)) * 2 / 3;
        dLat += (160 * Math.sin(y / 12 * Math.PI) + 320 * Math.sin(y * Math.PI / 30)) * 2 / 3;
        double dLng = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * Math.sqrt(Math.abs(x));
        dLng += (waves + 20 * Math.sin(x * Math.PI) + 40 * Math.sin(x / 3 * Math.PI)) * 2 / 3;
        dLng += (150 * Math.sin(x / 12 * Math.PI) + 300 * Math.sin(x / 30 * Math.PI)) * 2 / 3;
        double lat = Math.toRadians(gcj.lat());
        double magic = 1 - KRASOVSKY_ECCENTRICITY2 * Math.sin(lat) * Math.sin(lat);
        double meridian = KRASOVSKY_AXIS_M * (1 - KRASOVSKY_ECCENTRICITY2) / (magic * Math.sqrt(magic));
        double parallel = KRASOVSKY_AXIS_M / Math.sqrt(magic) * Math.cos(lat);
        return new Point(gcj.lat() - Math.toDegrees(dLat / meridian), gcj.lng() - Math.toDegrees(dLng / parallel));
    }
}
