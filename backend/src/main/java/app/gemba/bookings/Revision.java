package app.gemba.bookings;

import app.gemba.bookings.brief.ObjectiveId;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the buyer wants to see done again.
 *
 * @param criterion the criterion that was not met
 */
@Serdeable
@Schema(name = "Revision")
public record Revision(@Nullable ObjectiveId objectiveId, String criterion, String message) {}
