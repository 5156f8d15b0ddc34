package app.gemba.ledger;

/** What a journal records. The numbers are those of the posting table in {@link Postings} and its neighbours. */
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
    RECEIVABLE_NETTED,
    /** P13. */
    CHARGEBACK_WITHDRAWN,
    /** Before P15a: an unpaid earning waits for the end of a chargeback. */
    EARNING_FROZEN,
    /** After P14b: it waits no longer. */
    EARNING_UNFROZEN,
    /** P14a, P15a, P15b. */
    CHARGEBACK_LOST,
    /** P14b. */
    CHARGEBACK_WON,
    /** P16. */
    SHARE_RECOVERED,
    /** P17. */
    OWN_PAYOUT_SENT,
    /** P17. */
    OWN_PAYOUT_ARRIVED,
    /** P17. */
    OWN_PAYOUT_FAILED,
    /** P18. */
    RECEIVABLE_WRITTEN_OFF,
    /** P19. */
    FINANCIAL_ACCOUNT_FUNDED,
    /** P20. */
    RAIL_FEE_PAID,
    /** A correction by two people. */
    ADJUSTED,
    /** After PARKED: it is known whose it is. */
    PARKED_ASSIGNED,
    /** Instead of P6, where the card did not take it. */
    REFUND_PAID_BY_HAND
}
