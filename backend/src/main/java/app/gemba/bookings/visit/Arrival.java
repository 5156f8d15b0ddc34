package app.gemba.bookings.visit;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a device says when its owner comes or goes.
 *
 * @param accuracyM radius of the device's own doubt, in metres
 * @param capturedAt by the device's clock; the server's own clock decides what is on time
 */
@Serdeable
@Schema(name = "Arrival")
public record Arrival(
        @Nullable @DecimalMin("-90") @DecimalMax("90") Double lat,
        @Nullable @DecimalMin("-180") @DecimalMax("180") Double lng,
        @Nullable @PositiveOrZero Double accuracyM,
        @NotNull Instant capturedAt,
        @Nullable @Size(max = 500) String note) {}
