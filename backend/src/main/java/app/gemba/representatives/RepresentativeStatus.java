package app.gemba.representatives;

/** Where a representative stands. Only {@link #VETTED} ones can be found, asked and booked. */
public enum RepresentativeStatus {
    APPLICANT,
    IN_REVIEW,
    NEEDS_MORE,
    VETTED,
    SUSPENDED,
    REJECTED
}
