package app.gemba.bookings.brief;

/** The kind of visit; each has its report template. */
public enum VisitType {
    SV,
    FA,
    EA,
    PPC,
    DUP,
    PSI,
    CLC,
    REL,
    VIR,
    ACC,
    OPP
}
