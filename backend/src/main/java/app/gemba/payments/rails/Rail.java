package app.gemba.payments.rails;

/** How money reaches a representative. */
public enum Rail {
    /** A transfer to the representative's account at the payment provider, which pays it on. */
    CONNECT_TRANSFER,
    /** A payment from our own bank, in a file that two admins release. */
    MANUAL_BANK
}
