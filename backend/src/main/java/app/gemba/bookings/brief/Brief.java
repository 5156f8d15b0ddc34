package app.gemba.bookings.brief;

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
 * What the buyer wants to know, and within which days, languages and budget. Fixed once it is submitted.
 *
 * @param earliestOn first day of the visit in the site's calendar
 * @param latestOn last day on which the visit may start
 */
@Serdeable
@Schema(name = "Brief")
public record Brief(
        @NotBlank @Size(max = 140) String title,
        @NotNull Way way,
        @NotNull VisitType visitType,
        @NotNull @Size(max = 12) List<@Valid Objective> objectives,
        @NotNull @Size(max = 20) List<@Valid Contact> people,

        @NotNull @Size(max = 30) List<@NotBlank @Size(max = 500) String> questions,

        @Nullable LocalDate earliestOn,
        @Nullable LocalDate latestOn,
        @NotNull @Size(max = 10) List<@Pattern(regexp = "[a-z]{2,3}") String> languages,
        @Nullable Money budget,

        @NotNull @Schema(type = "string", example = "USD") Currency currency,

        @Nullable @Size(max = 4000) String notes) {}
