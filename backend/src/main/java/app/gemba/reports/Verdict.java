package app.gemba.reports;

/** How an objective or the whole visit came out. */
public enum Verdict {
    PASS,
    CONDITIONAL,
    PENDING,
    FAIL
}
