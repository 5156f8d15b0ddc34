package app.gemba.ledger;

/** Where the money of a payout lies before it leaves. */
public enum PayoutSource {
    PROVIDER(AccountKind.PROVIDER_AVAILABLE),
    FINANCIAL_ACCOUNT(AccountKind.FINANCIAL_ACCOUNT),
    BANK(AccountKind.BANK);

    private final AccountKind account;

    PayoutSource(AccountKind account) {
        this.account = account;
    }

    AccountKind account() {
        return account;
    }
}
