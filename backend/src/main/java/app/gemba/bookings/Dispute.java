package app.gemba.bookings;

import app.gemba.bookings.brief.ObjectiveId;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A disagreement over objectives; their share of the fee stays held until it is decided.
 *
 * @param contested objectives that are not named here were accepted when the dispute was opened
 * @param decideBy until when an admin has to decide, if the two sides do not agree
 */
@Serdeable
@Schema(name = "Dispute")
record Dispute(
        List<Contested> contested,
        String wantedOutcome,
        Actor openedBy,
        Instant openedAt,
        Instant decideBy,
        @Nullable Decision decision) {

    @Serdeable
    @Schema(name = "Contested")
    record Contested(
            @NotNull ObjectiveId objectiveId,
            @NotBlank @Size(max = 2000) String reason) {}

    /**
     * How it ended.
     *
     * @param acceptedWeight of the contested weight, what counts as done
     * @param by the admin's name, or both sides
     */
    @Serdeable
    @Schema(name = "SplitDecision")
    record Decision(int acceptedWeight, String reason, String by, Instant decidedAt) {}

    Dispute decided(Decision how) {
        return new Dispute(contested, wantedOutcome, openedBy, openedAt, decideBy, how);
    }

    boolean contests(ObjectiveId objective) {
        return contested.stream().anyMatch(each -> each.objectiveId().equals(objective));
    }
}
