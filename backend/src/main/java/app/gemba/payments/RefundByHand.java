package app.gemba.payments;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** How a refund that the card did not take was paid, and who says so. */
@MappedEntity("refund_by_hand")
record RefundByHand(
        @Id UUID refundId,
        FailedRefunds.Method method,
        String reference,
        LocalDate paidOn,
        UUID recordedBy,
        Instant recordedAt) {}
