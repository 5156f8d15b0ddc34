package app.gemba.payments.desk;

import app.gemba.bookings.BookingId;
import app.gemba.identity.Caller;
import app.gemba.identity.access.ForAdmin;
import app.gemba.payments.FailedRefunds;
import app.gemba.shared.CommonProblem;
import app.gemba.shared.FieldError;
import app.gemba.shared.Money;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Refunds that a person has to pay, because the card did not take them. */
@Controller("/api/admin/money/failed-refunds")
@ExecuteOn(TaskExecutors.BLOCKING)
class FailedRefundController {
    private static final int MOST = 200;

    private final FailedRefunds refunds;
    private final Clock clock;

    FailedRefundController(FailedRefunds refunds, Clock clock) {
        this.refunds = refunds;
        this.clock = clock;
    }

    /** {@code error} is why the provider did not take it; null when it took it and it came back. */
    @Serdeable
    @Schema(name = "FailedRefund")
    record View(
            RefundId id,
            BookingId bookingId,
            Money amount,
            @Nullable String externalId,
            @Nullable String error,
            Instant decidedAt) {}

    /** Up to 200, the oldest first. */
    @Serdeable
    @Schema(name = "FailedRefundList")
    record Listing(Instant at, List<View> refunds) {}

    @Serdeable
    @Schema(name = "RefundPaidByHand")
    record Paid(
            FailedRefunds.@NotNull Method method,
            @NotBlank @Size(min = 3, max = 200) String reference,
            @NotNull LocalDate paidOn) {}

    @Get
    @ForAdmin
    Listing failed() {
        return new Listing(
                clock.instant(),
                refunds.failed(MOST).stream()
                        .map(refund -> new View(
                                new RefundId(refund.id()),
                                new BookingId(refund.booking()),
                                refund.amount(),
                                refund.externalId(),
                                refund.error(),
                                refund.decidedAt()))
                        .toList());
    }

    /** Says how the buyer got it after all. */
    @Post("/{id}/paid")
    @ForAdmin
    Listing paid(Caller caller, RefundId id, @Body @Valid Paid paid) {
        if (paid.paidOn()
                .isAfter(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(1))) {
            throw CommonProblem.INVALID.problem().at(new FieldError("paidOn", "has not come yet"));
        }
        refunds.paid(caller, id.value(), paid.method(), paid.reference().strip(), paid.paidOn());
        return failed();
    }
}
