package app.gemba.vetting;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What an admin found for one check. Without an expiry date the check's own term counts from today. */
@Serdeable
record CheckVerdict(
        @NotNull CheckOutcome outcome,
        @NotBlank @Size(max = 120) String method,
        @Nullable @Size(max = 1000) String note,
        @Nullable LocalDate expiresOn,
        long version) {}
