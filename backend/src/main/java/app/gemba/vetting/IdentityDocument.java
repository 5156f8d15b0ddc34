package app.gemba.vetting;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** What is kept of an identity document: never its image, never its whole number. */
@Serdeable
record IdentityDocument(
        @NotBlank @Size(max = 60) String documentType,

        @NotNull @Pattern(regexp = "[A-Z]{2}", message = "must be two capital letters of ISO 3166-1")
        String country,

        @NotNull @Pattern(regexp = "[A-Za-z0-9]{4}", message = "must be the last four characters")
        String last4,

        @NotNull LocalDate expiresOn) {}
