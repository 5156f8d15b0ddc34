package app.gemba.vetting;

/** Where an application stands. */
enum ApplicationStatus {
    NOT_SUBMITTED,
    IN_REVIEW,
    NEEDS_MORE,
    APPROVED,
    REJECTED
}
