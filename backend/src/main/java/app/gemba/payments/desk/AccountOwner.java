package app.gemba.payments.desk;

import app.gemba.ledger.AccountKind;
import app.gemba.ledger.AccountRef;
import java.util.Currency;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whose account is meant by a kind: what else has to be known to name one. */
enum AccountOwner {
    PLATFORM,
    BOOKING,
    REPRESENTATIVE,
    EARNING,
    CHARGEBACK;

    static AccountOwner of(AccountKind kind) {
        return switch (kind) {
            case PROVIDER_PENDING,
                    PROVIDER_AVAILABLE,
                    FINANCIAL_ACCOUNT,
                    BANK,
                    BANK_IN_TRANSIT,
                    PAYOUT_IN_TRANSIT,
                    SUSPENSE,
                    OWN_FUNDS,
                    COMMISSION,
                    CANCELLATION_FEE,
                    PROVIDER_FEES,
                    CHARGEBACK_FEES,
                    PAYOUT_FEES,
                    LOSSES -> PLATFORM;
            case BUYER_FUNDS_HELD, REFUND_PAYABLE -> BOOKING;
            case REPRESENTATIVE_RECEIVABLE -> REPRESENTATIVE;
            case REPRESENTATIVE_PAYABLE, REPRESENTATIVE_HOLD -> EARNING;
            case CHARGEBACK_SUSPENSE -> CHARGEBACK;
        };
    }

    /** Whether an adjustment may touch it: what a chargeback withdrew follows the bank's decision only. */
    boolean adjustable() {
        return this != CHARGEBACK;
    }

    boolean needsBooking() {
        return this != PLATFORM;
    }

    boolean needsRepresentative() {
        return this == REPRESENTATIVE || this == EARNING;
    }

    AccountRef account(AccountKind kind, Currency currency, @Nullable UUID booking, @Nullable UUID representative) {
        return switch (this) {
            case PLATFORM -> AccountRef.platform(kind, currency);
            case BOOKING -> AccountRef.ofBooking(kind, currency, Objects.requireNonNull(booking));
            case REPRESENTATIVE -> AccountRef.ofRepresentative(kind, currency, Objects.requireNonNull(representative));
            case EARNING ->
                new AccountRef(kind, currency, Objects.requireNonNull(booking), Objects.requireNonNull(representative));
            case CHARGEBACK -> throw new IllegalArgumentException(kind + " follows its chargeback");
        };
    }
}
