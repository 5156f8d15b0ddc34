package app.gemba.payments.reconciliation;

/** What a run compares, in this order. */
public enum ReconciliationStep {
    /** The provider's movements are read. */
    MOVEMENTS,
    /** Nothing is compared before our side knows what the provider knows. */
    CATCH_UP,
    /** The ledger against itself. */
    LEDGER,
    /** Payments against the ledger, booking by booking. */
    BOOKINGS,
    /** Movements against journals, and journals against movements. */
    JOURNALS,
    /** The provider's balance against the ledger. */
    BALANCES,
    /** What we have against what belongs to others. */
    COVERAGE,
    /** What should have been over by now. */
    LEFTOVERS
}
