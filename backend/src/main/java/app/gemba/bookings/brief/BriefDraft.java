package app.gemba.bookings.brief;

import app.gemba.factories.FactoryId;
import app.gemba.shared.Money;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A brief as a buyer writes it down. It may be unfinished; {@link BriefCheck} looks at it when it is submitted.
 *
 * @param version of the booking that is being changed; not needed for a new one
 */
@Serdeable
@Schema(name = "BriefDraft")
public record BriefDraft(
        @NotNull FactoryId factoryId,
        @NotBlank @Size(max = 140) String title,
        @NotNull Way way,
        @NotNull VisitType visitType,
        @NotNull @Size(max = 12) List<@NotNull @Valid Objective> objectives,
        @Nullable @Size(max = 20) List<@NotNull @Valid Contact> people,

        @Nullable @Size(max = 30) List<@NotBlank @Size(max = 500) String> questions,

        @Nullable LocalDate earliestOn,
        @Nullable LocalDate latestOn,

        @Nullable @Size(max = 10)
        List<@NotNull @Pattern(regexp = "[a-z]{2,3}", message = "must be a code of ISO 639") String> languages,

        @Nullable Money budget,

        @NotNull @Schema(type = "string", example = "USD") Currency currency,

        @Nullable @Size(max = 4000) String notes,
        @Nullable Long version) {

    /** With an id on every objective. */
    public Brief brief() {
        return new Brief(
                factoryId,
                title.strip(),
                way,
                visitType,
                objectives.stream().map(Objective::kept).toList(),
                people == null ? List.of() : people,
                questions == null ? List.of() : questions,
                earliestOn,
                latestOn,
                languages == null ? List.of() : languages,
                budget,
                currency,
                notes == null || notes.isBlank() ? null : notes);
    }
}
