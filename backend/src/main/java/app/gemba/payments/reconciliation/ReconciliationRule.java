package app.gemba.payments.reconciliation;

import app.gemba.ledger.Breach;

/** What a reconciliation can find, by the numbers of the invariants. */
public enum ReconciliationRule {
    /** I1. */
    JOURNAL_UNBALANCED,
    /** I2. */
    TRIAL_BALANCE,
    /** I3. */
    JOURNAL_TWICE,
    /** I4. */
    ACCOUNT_OVERDRAWN,
    /** A balance is not the sum of its lines. */
    BALANCE_DRIFTED,
    /** What payments have in their own tables is not what the ledger has. */
    PAYMENTS_DIFFER,
    /** I5: something is still held although the booking is over. */
    HELD_AFTER_END,
    /** I6. */
    REFUNDED_TOO_MUCH,
    /** I7. */
    PAID_OUT_TOO_MUCH,
    /** I8. */
    PROVIDER_BALANCE,
    /** I9. */
    COVERAGE,
    /** I10. */
    COMMISSION_TOO_EARLY,
    /** I12. */
    SUSPENSE,
    /** I12. */
    PAYOUT_STUCK,
    /** Nobody knows for too long whether a call was done. */
    OPERATION_UNKNOWN,
    /** I13. */
    MOVEMENT_WITHOUT_JOURNAL,
    /** I13: more than one journal claims one movement. */
    MOVEMENT_TWICE,
    /** I13. */
    MOVEMENT_AMOUNT,
    /** I13. */
    JOURNAL_WITHOUT_MOVEMENT,
    /** A notice that was not taken up for too long. */
    NOTICE_UNREAD,
    /** A notice that keeps failing. */
    NOTICE_PARKED;

    static ReconciliationRule of(Breach.Rule rule) {
        return switch (rule) {
            case JOURNAL_UNBALANCED -> JOURNAL_UNBALANCED;
            case TRIAL_BALANCE -> TRIAL_BALANCE;
            case JOURNAL_TWICE -> JOURNAL_TWICE;
            case ACCOUNT_OVERDRAWN -> ACCOUNT_OVERDRAWN;
            case BALANCE_DRIFTED -> BALANCE_DRIFTED;
        };
    }
}
