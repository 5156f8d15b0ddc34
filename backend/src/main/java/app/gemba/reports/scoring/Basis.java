package app.gemba.reports.scoring;

/** How the representative knows an answer: a claim and an observation must never look the same. */
public enum Basis {
    SEEN,
    DOCUMENT,
    TOLD,
    NOT_SHOWN,
    NA
}
