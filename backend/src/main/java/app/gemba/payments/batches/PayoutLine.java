package app.gemba.payments.batches;

import app.gemba.shared.Money;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One payment of a batch.
 *
 * @param attempt counts the lines of a payout
 * @param generation of the payout when it was gathered
 * @param endToEndId what the bank and the receiver call this payment, for ever
 * @param reason why it was refused or came back: a code of ISO 20022, and words of the bank's after a space
 */
@MappedEntity("payout_line")
record PayoutLine(
        @Id UUID id,
        UUID batchId,
        UUID payoutId,
        int attempt,
        int generation,
        UUID bookingId,
        UUID representativeId,
        UUID bankDetailsId,
        long amount,
        String currency,
        String endToEndId,
        State state,
        @Nullable String reason,
        Instant changedAt) {

    enum State {
        DRAFT,
        SENT,
        /** The bank has it. */
        IN_PROCESS,
        CONFIRMED,
        REJECTED,
        /** It came back after the bank had confirmed it. */
        RETURNED,
        CANCELLED
    }

    Money money() {
        return Money.of(amount, currency);
    }

    /** Max35Text: 32 digits of the payout's id, and the attempt. */
    static String endToEndId(UUID payout, int attempt) {
        if (attempt > 99) {
            throw new IllegalStateException("Payout " + payout + " was gathered too often");
        }
        return payout.toString().replace("-", "") + "-" + attempt;
    }
}
