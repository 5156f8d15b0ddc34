package app.gemba.bookings.quote;

import app.gemba.shared.Money;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * One expense line of a quote, paid in full and free of commission.
 *
 * @param bought the representative has spent it already: it is paid even when the visit is cancelled
 */
@Serdeable
@Schema(name = "Expense")
public record Expense(
        @NotNull Kind kind,
        @NotBlank @Size(max = 200) String description,
        @NotNull Money amount,
        @JsonProperty(defaultValue = "false") boolean bought) {

    /** What it is spent on. */
    public enum Kind {
        TRAVEL,
        HOTEL,
        MEAL,
        SAMPLE,
        OTHER
    }

    Expense bought(boolean now) {
        return new Expense(kind, description, amount, now);
    }
}
