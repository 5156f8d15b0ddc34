package app.gemba.payments.desk;

import app.gemba.ledger.AccountKind;
import app.gemba.ledger.AccountRef;
import app.gemba.shared.Money;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A correction as it was proposed; never changed. */
@MappedEntity("adjustment")
record Adjustment(
        @Id UUID id,
        AdjustmentKind kind,
        long amount,
        String currency,
        AccountKind debitAccount,
        AccountKind creditAccount,
        @Nullable UUID bookingId,
        @Nullable UUID partyId,
        String reason,
        @Nullable String movementId,
        UUID proposedBy,
        Instant proposedAt) {

    Money money() {
        return Money.of(amount, currency);
    }

    AccountRef debit() {
        return AccountOwner.of(debitAccount).account(debitAccount, money().currency(), bookingId, partyId);
    }

    AccountRef credit() {
        return AccountOwner.of(creditAccount).account(creditAccount, money().currency(), bookingId, partyId);
    }
}
