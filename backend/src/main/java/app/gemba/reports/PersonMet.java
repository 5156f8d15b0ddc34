package app.gemba.reports;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Somebody who was met, with work data only. {@code consent}: the person agrees to be named to the buyer. */
@Serdeable
public record PersonMet(
        @NotBlank @Size(max = 120) String name,
        @NotNull @Size(max = 120) String position,
        @NotNull @Size(max = 120) String department,
        @NotNull @Size(max = 60) String languageLevel,
        @NotNull @Size(max = 60) String influence,
        boolean consent) {}
