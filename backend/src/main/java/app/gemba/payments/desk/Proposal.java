package app.gemba.payments.desk;

import app.gemba.bookings.BookingId;
import app.gemba.ledger.AccountKind;
import app.gemba.shared.Money;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What somebody proposes to correct. {@code debit} and {@code credit} are for kind FREE only; the other kinds know
 * theirs. {@code bookingId} is needed where an account belongs to a booking or its representative, {@code movementId}
 * where the adjustment explains one of the provider's movements.
 */
@Serdeable
@Schema(name = "AdjustmentProposal")
record Proposal(
        @NotNull AdjustmentKind kind,
        @NotNull @Valid Money amount,
        @Nullable AccountKind debit,
        @Nullable AccountKind credit,
        @Nullable BookingId bookingId,
        @Nullable @Size(min = 1, max = 255) String movementId,
        @NotBlank @Size(min = 20, max = 2000) String reason) {}
