package app.gemba.search;

import app.gemba.representatives.Profile;
import org.jspecify.annotations.Nullable;

/** How a representative would get to the factory, by the radii of the own profile. */
enum Reach {
    DAY_TRIP,
    OVERNIGHT,
    OUTSIDE,
    UNKNOWN;

    static Reach of(@Nullable Double distanceKm, Profile profile) {
        if (distanceKm == null) {
            return UNKNOWN;
        }
        if (distanceKm <= profile.travelRadiusKm()) {
            return DAY_TRIP;
        }
        return distanceKm <= profile.overnightRadiusKm() ? OVERNIGHT : OUTSIDE;
    }
}
