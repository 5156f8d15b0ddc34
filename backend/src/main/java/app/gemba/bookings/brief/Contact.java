package app.gemba.bookings.brief;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Somebody whom the representative should meet. */
@Serdeable
@Schema(name = "Contact")
public record Contact(
        @NotBlank @Size(max = 120) String name,
        @NotNull @Size(max = 120) String role) {}
