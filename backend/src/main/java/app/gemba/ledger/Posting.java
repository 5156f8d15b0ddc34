package app.gemba.ledger;

/** What a journal records. The numbers are those of the posting table in {@link Postings}. */
public enum Posting {
    /** P1. */
    CHARGED,
    /** P1, where the payment fits no booking. */
    PARKED,
    /** P2. */
    FUNDS_AVAILABLE,
    /** P3, P5, P7, P8. */
    DECIDED,
    /** P4a. */
    PAYOUT_SENT,
    /** P4b. */
    PAYOUT_CONFIRMED,
    /** P4c before the confirmation. */
    PAYOUT_FAILED,
    /** P4c after the confirmation. */
    PAYOUT_RETURNED,
    /** P6. */
    REFUND_SENT,
    /** P6f. */
    REFUND_FAILED,
    /** P9. */
    EARNING_REFUNDED,
    /** P10. */
    PAID_EARNING_REFUNDED,
    /** P11. */
    TRANSFER_REVERSED,
    /** P12. */
    RECEIVABLE_NETTED
}
