package app.gemba.payments.operations;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One intended call and what became of it. */
@MappedEntity("payment_operation")
record OperationRow(
        @Id UUID id,
        OperationKind kind,
        @Nullable UUID bookingId,
        @Nullable UUID partyId,
        String businessKey,
        int generation,
        @Nullable Long amount,
        @Nullable String currency,
        String requestJson,
        String requestHash,
        String idempotencyKey,
        OperationState state,
        @Nullable String externalId,
        @Nullable String resultUrl,
        @Nullable String errorCode,
        int attempts,
        @Nullable Instant firstSentAt,
        @Nullable Instant leasedUntil,
        @Nullable Instant absentSince,
        Instant nextAttemptAt,
        Instant createdAt) {

    /** The provider keeps a key for at least 24 hours; past this a repeat could be a second call. */
    static final Duration KEY_LIFETIME = Duration.ofHours(23);

    /** Two look-ups this far apart prove that something was never made. */
    static final Duration PROOF_OF_ABSENCE = Duration.ofHours(1);

    boolean mustNotBeSentAgain(Instant now) {
        return attempts > 1
                && firstSentAt != null
                && firstSentAt.plus(KEY_LIFETIME).isBefore(now);
    }

    /** The next try would be past the life of its key. */
    boolean mustBeLookedUp(Instant now) {
        return firstSentAt != null && firstSentAt.plus(KEY_LIFETIME).isBefore(now);
    }

    boolean provenAbsent(Instant now) {
        return absentSince != null && !absentSince.plus(PROOF_OF_ABSENCE).isAfter(now);
    }

    /** It moves this much or more, in whole units of its currency. */
    boolean atLeast(long units) {
        if (amount == null || currency == null) {
            return false;
        }
        int digits = Currency.getInstance(currency).getDefaultFractionDigits();
        return BigDecimal.valueOf(amount, digits).compareTo(BigDecimal.valueOf(units)) >= 0;
    }

    /** What others may know of it. */
    PaymentOperation told() {
        return new PaymentOperation(id, kind, partyId, state, externalId, resultUrl);
    }
}
