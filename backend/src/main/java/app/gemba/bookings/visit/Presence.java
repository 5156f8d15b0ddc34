package app.gemba.bookings.visit;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the device said about being at the site. Kept as it came; nobody is turned away for it.
 *
 * @param distanceM from the factory's position, in metres; null when either position is unknown
 * @param accuracyM the device's own claim, in metres
 * @param inside null when it cannot be said: no position, or the factory's is only approximate
 */
@Serdeable
@Schema(name = "Presence")
public record Presence(
        @Nullable Long distanceM,
        @Nullable Double accuracyM,
        @Nullable Boolean inside) {}
