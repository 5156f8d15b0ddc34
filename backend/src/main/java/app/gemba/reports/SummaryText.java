package app.gemba.reports;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The representative's conclusion: written last, read first. */
@Serdeable
record SummaryText(
        @NotNull @Size(max = 3) List<@NotBlank @Size(max = 200) String> strengths,
        @NotNull @Size(max = 3) List<@NotBlank @Size(max = 200) String> concerns,
        @NotNull @Size(max = 4000) String couldNotVerify,
        @Nullable Verdict verdict,
        @NotNull @Size(max = 4000) String text) {

    static final SummaryText EMPTY = new SummaryText(List.of(), List.of(), "", null, "");
}
