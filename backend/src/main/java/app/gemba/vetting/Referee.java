package app.gemba.vetting;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Somebody who can say how the applicant works. */
@Serdeable
record Referee(
        @NotBlank @Size(max = 120) String name,
        @NotBlank @Size(max = 120) String organisation,
        @NotBlank @Email @Size(max = 254) String email) {}
