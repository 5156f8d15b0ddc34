package app.gemba.bookings.quote;

import app.gemba.shared.Money;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A quote as a representative writes it down.
 *
 * @param manDays in half steps
 * @param startLocal in the site's zone
 * @param endLocal in the site's zone
 * @param expiresOn the last day, in the site's zone, on which it can be accepted
 * @param version of the booking as the representative saw it, if that matters to the client
 */
@Serdeable
@Schema(name = "QuoteOffer")
public record QuoteOffer(
        Quote.@NotNull Kind kind,
        @NotNull @DecimalMin("0.5") @DecimalMax("20") BigDecimal manDays,
        @NotNull Money dayRate,
        @Nullable @Size(max = 20) List<@NotNull @Valid Expense> expenses,
        @NotNull LocalDateTime startLocal,
        @NotNull LocalDateTime endLocal,
        @NotNull LocalDate expiresOn,
        @Nullable @Size(max = 2000) String message,
        @Nullable Long version) {

    Money fee() {
        return dayRate.times(manDays);
    }

    Money total() {
        return lines().stream().map(Expense::amount).reduce(fee(), Money::plus);
    }

    List<Expense> lines() {
        return expenses == null
                ? List.of()
                : expenses.stream().map(line -> line.bought(false)).toList();
    }
}
