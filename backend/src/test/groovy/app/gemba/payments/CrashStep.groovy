package app.gemba.payments

/** Where a process can die: every boundary between a transaction, a call to the provider, and what is between them. */
enum CrashStep {
    // --- an operation ---
    /** The decision and its operation are written, and not committed. */
    INTENDING,
    /** They are committed; nobody has taken the operation up. */
    INTENDED,
    /** A worker has written that it takes it up, and not committed that. */
    CLAIMING,
    /** Committed; the call has not been made. */
    CLAIMED,
    /** The provider has done it; its answer never came. */
    CALLING,
    /** The answer is there, and only in memory. */
    CALLED,
    /** The result and all that follows from it are written, and not committed. */
    RECORDING,
    /** Committed; who waits for it has not been told. */
    RECORDED,

    // --- a notice of the provider ---
    /** It is written down, and not committed. */
    STORING,
    /** Committed; the provider has not been told that we have it. */
    STORED,
    /** A worker has read it. */
    WORKING,
    /** What the object says is written, and not committed. */
    SYNCING,
    /** Committed; the notice does not say yet that it is done. */
    SYNCED,
    /** It says so; its delivery is not over. */
    NOTED,

    // --- another delivery of the outbox ---
    /** It is about to be worked on. */
    DELIVERING,
    /** It was worked on, and is not over. */
    DELIVERED

    static final List<CrashStep> OF_OPERATIONS = values().findAll { it <= RECORDED }
    static final List<CrashStep> OF_NOTICES = values().findAll { it >= STORING && it <= NOTED }
    static final List<CrashStep> OF_DELIVERIES = values().findAll { it >= DELIVERING }
}
