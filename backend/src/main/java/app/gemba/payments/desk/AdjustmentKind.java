package app.gemba.payments.desk;

import app.gemba.ledger.AccountKind;
import org.jspecify.annotations.Nullable;

/** The corrections that come up, one row per kind: which account is debited and which credited. */
enum AdjustmentKind {
    OWN_MONEY_TO_PROVIDER(AccountKind.PROVIDER_AVAILABLE, AccountKind.OWN_FUNDS),
    OWN_MONEY_TO_BANK(AccountKind.BANK, AccountKind.OWN_FUNDS),
    OWN_MONEY_TAKEN_OUT(AccountKind.OWN_FUNDS, AccountKind.BANK),
    PROVIDER_FEE_TAKEN(AccountKind.PROVIDER_FEES, AccountKind.PROVIDER_AVAILABLE),
    PROVIDER_FEE_RETURNED(AccountKind.PROVIDER_AVAILABLE, AccountKind.PROVIDER_FEES),
    BANK_FEE_TAKEN(AccountKind.PAYOUT_FEES, AccountKind.BANK),
    UNEXPLAINED_MONEY_IN(AccountKind.PROVIDER_AVAILABLE, AccountKind.SUSPENSE),
    UNEXPLAINED_MONEY_BACK(AccountKind.SUSPENSE, AccountKind.PROVIDER_AVAILABLE),
    LOSS_BORNE(AccountKind.LOSSES, AccountKind.PROVIDER_AVAILABLE),
    /** Any two accounts of one currency. */
    FREE(null, null);

    private final @Nullable AccountKind debit;
    private final @Nullable AccountKind credit;

    AdjustmentKind(@Nullable AccountKind debit, @Nullable AccountKind credit) {
        this.debit = debit;
        this.credit = credit;
    }

    /** The account that this kind debits; null where the proposer chooses. */
    @Nullable
    AccountKind debit() {
        return debit;
    }

    @Nullable
    AccountKind credit() {
        return credit;
    }
}
