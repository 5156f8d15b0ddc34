package app.gemba.ledger;

/** The chart of accounts, one of each per currency (and per booking or representative where the reference says so). */
public enum AccountKind {
    /** At the payment provider, not yet usable. */
    PROVIDER_PENDING(Side.DEBIT, Floor.ZERO),
    /** At the payment provider, usable. A transfer out of a charge that is still pending takes it below zero for a while. */
    PROVIDER_AVAILABLE(Side.DEBIT, Floor.NONE),
    /** What the provider keeps ready for payouts to banks abroad. */
    FINANCIAL_ACCOUNT(Side.DEBIT, Floor.ZERO),
    /** Our own bank. Our own money there is not in this book, so that payouts may take it below zero for a while. */
    BANK(Side.DEBIT, Floor.NONE),
    /** On its way from the provider to our own bank; zero when idle. */
    BANK_IN_TRANSIT(Side.DEBIT, Floor.ZERO),
    /** Sent to a representative and not yet confirmed; zero when idle. */
    PAYOUT_IN_TRANSIT(Side.DEBIT, Floor.ZERO),
    /** Withdrawn by one chargeback that is not decided. */
    CHARGEBACK_SUSPENSE(Side.DEBIT, Floor.ZERO),
    /** What a representative owes us back. */
    REPRESENTATIVE_RECEIVABLE(Side.DEBIT, Floor.ZERO),
    /** The buyer's money of one booking, owed to nobody yet; zero at every terminal state. */
    BUYER_FUNDS_HELD(Side.CREDIT, Floor.ZERO),
    /** Decided to go back to the buyer of one booking, not yet gone (or failed). */
    REFUND_PAYABLE(Side.CREDIT, Floor.ZERO),
    /** Earned by one representative with one booking and unpaid: per booking, so that no payout can exceed its share. */
    REPRESENTATIVE_PAYABLE(Side.CREDIT, Floor.ZERO),
    /** Earned by one representative with one booking, and frozen or taken back while its chargeback is open. */
    REPRESENTATIVE_HOLD(Side.CREDIT, Floor.ZERO),
    /** Money that came in and that nothing explains; an alarm whenever it is not zero. */
    SUSPENSE(Side.CREDIT, Floor.ZERO),
    /** Our own money that we put in, to cover what the provider keeps before a commission is earned; less what we took out. */
    OWN_FUNDS(Side.CREDIT, Floor.NONE),
    COMMISSION(Side.CREDIT, Floor.ZERO),
    CANCELLATION_FEE(Side.CREDIT, Floor.ZERO),
    PROVIDER_FEES(Side.DEBIT, Floor.ZERO),
    /** What the provider takes for a chargeback. */
    CHARGEBACK_FEES(Side.DEBIT, Floor.ZERO),
    /** What a rail takes for a payout. */
    PAYOUT_FEES(Side.DEBIT, Floor.ZERO),
    /** What we bear ourselves: lost chargebacks, goodwill beyond our commission, receivables written off. */
    LOSSES(Side.DEBIT, Floor.ZERO);

    private enum Side {
        DEBIT,
        CREDIT
    }

    private enum Floor {
        ZERO,
        NONE
    }

    private final Side side;
    private final Floor floor;

    AccountKind(Side side, Floor floor) {
        this.side = side;
        this.floor = floor;
    }

    /** 1 where debits increase the account, -1 where credits do. */
    int sign() {
        return switch (side) {
            case DEBIT -> 1;
            case CREDIT -> -1;
        };
    }

    /** Assets and expenses grow by debits, what is owed and earned by credits. */
    public boolean growsByDebits() {
        return side == Side.DEBIT;
    }

    boolean mayGoNegative() {
        return floor == Floor.NONE;
    }
}
