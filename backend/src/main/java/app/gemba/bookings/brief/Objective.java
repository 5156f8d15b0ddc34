package app.gemba.bookings.brief;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * One line of the brief.
 *
 * @param id null only in what a client sends for a new line
 * @param text what to find out
 * @param proof what counts as proof
 * @param must false for nice to have
 * @param weight the share of the fee that hangs on it, in percent; all weights of a brief sum to 100
 */
@Serdeable
@Schema(name = "Objective")
public record Objective(
        @Nullable ObjectiveId id,
        @NotBlank @Size(max = 500) String text,
        @NotNull @Size(max = 500) String proof,
        boolean must,
        @Min(0) @Max(100) int weight) {

    /** Never null once the brief is kept. */
    public ObjectiveId key() {
        if (id == null) {
            throw new IllegalStateException("This objective was not kept yet");
        }
        return id;
    }

    Objective kept() {
        return id == null ? new Objective(ObjectiveId.next(), text, proof, must, weight) : this;
    }
}
