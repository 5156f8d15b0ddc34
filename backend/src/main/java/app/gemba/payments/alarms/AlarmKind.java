package app.gemba.payments.alarms;

/** What can be wrong. */
public enum AlarmKind {
    /** A notice of the provider could not be worked on and waits. */
    NOTICE_PARKED("a notice could not be worked on"),
    /** The provider tells in another version of its words than our library knows. */
    NOTICE_VERSION("notices in another version"),
    /** Test money where real money is expected, or the other way round. */
    NOTICE_MODE("a notice about money of the other kind"),
    /** The provider has a payment, refund, transfer or account that belongs to nothing of ours. */
    UNKNOWN_OBJECT("the provider has something that is not ours"),
    /** A payment is not what its page asked for. */
    PAYMENT_PARKED("a payment is not what was asked for"),
    /** The provider pays our balance out to our bank by itself, and so what transfers need. */
    PAYS_OUT_BY_ITSELF("the provider empties our balance by itself"),
    /** Nothing is sent: the provider knows of operations that our database has lost. */
    SENDING_OFF("nothing is sent"),
    /** A chargeback is not as we expect it; nothing is booked for it until somebody has looked. */
    CHARGEBACK_TROUBLE("a chargeback is not as expected"),
    /** A bank waits for our evidence, and the time to give it is nearly over. */
    CHARGEBACK_DUE("a bank waits for our evidence"),
    /** The provider has too little of our money to pay a refund. */
    REFUND_WAITS("a refund waits for money"),
    /** A refund did not reach the buyer, who is owed it in another way. */
    REFUND_FAILED("a refund did not arrive"),
    /** Our own money did not reach our bank. */
    OWN_PAYOUT_FAILED("our own money did not reach our bank"),
    /** A payout in another currency than the payment that pays for it. */
    PAYOUT_CURRENCY("a payout is in another currency than its payment"),
    /** The reconciliation of a night found what nobody has explained. */
    BOOKS_DIFFER("the books differ"),
    /** The reconciliation does not come to its end, so that nothing is compared. */
    RECONCILIATION_STOPPED("the reconciliation does not come to its end");

    private final String words;

    AlarmKind(String words) {
        this.words = words;
    }

    /** What is wrong, for a mail's subject. */
    String words() {
        return words;
    }
}
