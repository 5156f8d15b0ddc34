package app.gemba.payments;

import app.gemba.identity.Caller;
import app.gemba.payments.operations.OperationDesk;
import app.gemba.shared.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Refunds that the card did not take: the buyer is owed them, and a person pays them in another way. */
@Singleton
public class FailedRefunds {
    private final RefundRepository refunds;
    private final Refunds refunding;
    private final RefundByHandRepository paid;
    private final OperationDesk operations;
    private final Clock clock;

    FailedRefunds(
            RefundRepository refunds,
            Refunds refunding,
            RefundByHandRepository paid,
            OperationDesk operations,
            Clock clock) {
        this.refunds = refunds;
        this.refunding = refunding;
        this.paid = paid;
        this.operations = operations;
        this.clock = clock;
    }

    @Schema(name = "RefundMethod")
    public enum Method {
        BANK_TRANSFER,
        OTHER_CARD,
        OTHER
    }

    /**
     * One that failed.
     *
     * @param externalId the provider's refund; null when the provider never took it
     * @param error why it was not taken, in the provider's words; null when it was taken and came back
     */
    public record Failed(
            UUID id,
            UUID booking,
            Money amount,
            @Nullable String externalId,
            @Nullable String error,
            Instant decidedAt) {}

    /** The oldest first. */
    @Transactional
    public List<Failed> failed(int limit) {
        return refunds.failed(limit).stream().map(this::view).toList();
    }

    /** Writes down how it was paid, once, and takes it out of what is owed. */
    @Transactional
    public void paid(Caller caller, UUID id, Method method, String reference, LocalDate paidOn) {
        if (refunds.findById(id).isEmpty()) {
            throw PaymentProblem.REFUND_NOT_FOUND.problem();
        }
        if (!refunding.paidByHand(id)) {
            throw PaymentProblem.REFUND_NOT_FAILED.problem();
        }
        paid.save(new RefundByHand(id, method, reference, paidOn, caller.user().value(), clock.instant()));
    }

    private Failed view(Refund refund) {
        return new Failed(
                refund.id(),
                refund.bookingId(),
                refund.money(),
                refund.externalId(),
                Optional.ofNullable(refund.operationId())
                        .flatMap(operations::find)
                        .map(OperationDesk.OpenOperation::error)
                        .orElse(null),
                refund.createdAt());
    }
}
