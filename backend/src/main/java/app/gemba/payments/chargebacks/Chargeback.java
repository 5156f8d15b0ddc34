package app.gemba.payments.chargebacks;

import app.gemba.ledger.ChargebackPostings.Loss;
import app.gemba.payments.Bearer;
import app.gemba.payments.provider.ProviderFacts.ChargebackStatus;
import app.gemba.shared.Money;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One chargeback as we know it.
 *
 * @param withdrawn what is posted as taken from our balance, with its {@code fee}, of which {@code feeReturned} came back
 * @param bearer on whom the released part falls if it is lost; null until a person has said so
 * @param settled nothing about it is open any more
 * @param trouble why a person has to look at it; null for no trouble
 * @param atRisk what the representative was paid of it and would owe
 */
@MappedEntity("chargeback")
record Chargeback(
        @Id UUID id,
        String externalId,
        String paymentId,
        UUID bookingId,
        UUID organisationId,
        UUID representativeId,
        ChargebackStatus status,
        String providerStatus,
        String reason,
        long amount,
        String currency,
        long withdrawn,
        long fee,
        long feeReturned,
        long reinstated,
        boolean refundable,
        @Nullable Instant dueBy,
        Evidence evidence,
        int evidenceAttempt,
        @Nullable String statement,
        @Nullable String description,
        @Nullable String serviceDate,
        @Nullable Bearer bearer,
        boolean settled,
        @Nullable String trouble,
        long atRisk,
        long lostHeld,
        long lostRefund,
        long lostFrozen,
        long lostReceivable,
        long lostOurs,
        long lostLosses,
        Instant openedAt,
        Instant changedAt,
        Instant nextCheckAt) {

    /** What we have answered. */
    @Schema(name = "EvidenceState")
    enum Evidence {
        NONE,
        SENDING,
        SENT,
        /** We say nothing against it. */
        ACCEPTING,
        ACCEPTED,
        /** The provider did not take it; it can be tried again. */
        FAILED;

        boolean open() {
            return switch (this) {
                case NONE, FAILED -> true;
                case SENDING, SENT, ACCEPTING, ACCEPTED -> false;
            };
        }
    }

    Money money(long minor) {
        return Money.of(minor, currency);
    }

    /** Money is at stake, and the bank has not decided. */
    boolean formal() {
        return switch (status) {
            case NEEDS_RESPONSE, UNDER_REVIEW, UNKNOWN -> true;
            case WON, LOST, PREVENTED -> !settled;
            case INQUIRY, INQUIRY_UNDER_REVIEW, INQUIRY_CLOSED -> false;
        };
    }

    boolean wantsEvidence(Instant now) {
        return evidence.open()
                && (status == ChargebackStatus.NEEDS_RESPONSE || status == ChargebackStatus.INQUIRY)
                && (dueBy == null || now.isBefore(dueBy));
    }

    /** An inquiry is ended by a refund instead. */
    boolean acceptable() {
        return evidence.open() && status == ChargebackStatus.NEEDS_RESPONSE;
    }

    boolean lostToTheBank() {
        return status == ChargebackStatus.LOST || status == ChargebackStatus.PREVENTED;
    }

    Loss lost() {
        return new Loss(
                money(lostHeld),
                money(lostRefund),
                money(lostFrozen),
                money(lostReceivable),
                money(lostOurs),
                money(lostLosses));
    }
}
