package app.gemba.representatives;

import app.gemba.identity.RepresentativeId;
import app.gemba.places.PlaceId;
import org.jspecify.annotations.Nullable;

/** Somebody whom the caller may see: vetted, not blocked by either side, and without a tie to the caller's company. */
public record Shown(
        RepresentativeId id, String name, @Nullable PlaceId homePlaceId) {}
