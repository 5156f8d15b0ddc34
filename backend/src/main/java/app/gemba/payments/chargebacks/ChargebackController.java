package app.gemba.payments.chargebacks;

import app.gemba.bookings.BookingId;
import app.gemba.identity.Caller;
import app.gemba.identity.access.ForAdmin;
import app.gemba.payments.Bearer;
import app.gemba.payments.provider.ProviderFacts.ChargebackStatus;
import app.gemba.shared.Money;
import app.gemba.shared.Page;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Payments that buyers' banks take back or ask about. */
@Controller("/api/admin/chargebacks")
@ExecuteOn(TaskExecutors.BLOCKING)
class ChargebackController {
    private final ChargebackDesk desk;

    ChargebackController(ChargebackDesk desk) {
        this.desk = desk;
    }

    /** What a person has to do, or what is waited for. */
    @Schema(name = "ChargebackStep")
    enum Step {
        LOOK_AT_TROUBLE,
        SEND_EVIDENCE,
        SAY_WHO_BEARS_IT,
        WAIT_FOR_EVIDENCE,
        WAIT_FOR_BANK,
        WAIT_FOR_MONEY,
        NOTHING
    }

    @Serdeable
    @Schema(name = "ChargebackSummary")
    record Summary(
            UUID id,
            BookingId bookingId,
            String title,
            String buyer,
            String representative,
            ChargebackStatus status,
            String reason,
            Money amount,
            Money withdrawn,
            Money fee,
            Money feeReturned,
            @Nullable Instant dueBy,
            Chargeback.Evidence evidence,
            @Nullable Bearer bearer,
            @Nullable String trouble,
            Step step,
            Instant openedAt) {}

    /** On whom it falls: {@code held} and {@code refund} on what was the buyer's anyway. */
    @Serdeable
    @Schema(name = "ChargebackLoss")
    record LossView(Money held, Money refund, Money frozen, Money receivable, Money ours, Money losses) {}

    /**
     * What would be sent, or was.
     *
     * @param report whether there is a sealed report to attach
     * @param wanted whether it can be sent now
     * @param acceptable whether the chargeback can be accepted instead
     */
    @Serdeable
    @Schema(name = "ChargebackEvidence")
    record EvidenceView(
            String description,
            String statement,
            @Nullable LocalDate serviceDate,
            boolean report,
            boolean wanted,
            boolean acceptable) {}

    /** {@code lost} is what was lost when it is over, {@code ifShared} and {@code ifPlatform} what would be lost before. */
    @Serdeable
    @Schema(name = "Chargeback")
    record Detail(
            Summary summary,
            String providerStatus,
            EvidenceView evidence,
            boolean bearerMatters,
            @Nullable LossView ifShared,
            @Nullable LossView ifPlatform,
            @Nullable LossView lost) {}

    /** It is sent once and is final. */
    @Serdeable
    @Schema(name = "EvidenceOrder")
    record EvidenceOrder(
            @NotNull @Size(min = 10, max = 10_000) String statement, boolean report) {}

    @Serdeable
    @Schema(name = "BearerOrder")
    record BearerOrder(@NotNull Bearer bearer) {}

    @Get
    @ForAdmin
    Page<Summary> list(
            Caller caller,
            @QueryValue(defaultValue = "true") boolean open,
            @Nullable @QueryValue @Size(max = 120) String after,
            @QueryValue(defaultValue = "25") @Min(1) @Max(100) int limit) {
        return desk.page(caller, open, after, limit);
    }

    @Get("/{id}")
    @ForAdmin
    Detail one(Caller caller, UUID id) {
        return desk.one(caller, id);
    }

    @Post("/{id}/evidence")
    @ForAdmin
    Detail answer(Caller caller, UUID id, @Body @Valid EvidenceOrder order) {
        return desk.answer(caller, id, order.statement(), order.report());
    }

    /** Says nothing against it, for good: the bank decides for the buyer at once. */
    @Post("/{id}/acceptance")
    @ForAdmin
    Detail accept(Caller caller, UUID id) {
        return desk.accept(caller, id);
    }

    @Post("/{id}/bearer")
    @ForAdmin
    Detail bear(Caller caller, UUID id, @Body @Valid BearerOrder order) {
        return desk.bear(caller, id, order.bearer());
    }
}
