package app.gemba.vetting;

/** Where a check stands. */
enum CheckOutcome {
    OPEN,
    PASSED,
    FAILED
}
