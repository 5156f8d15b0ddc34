package app.gemba.vetting;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an applicant hands in. */
@Serdeable
record Submission(
        @NotNull @Size(max = 6) List<Declaration.@NotNull Kind> declarations,
        @NotNull @Size(min = 2, max = 2) List<@NotNull @Valid Referee> references,
        @NotNull @Valid IdentityDocument identity,
        @Nullable @Size(max = 2000) String note) {}
