package app.gemba.reports.scoring;

/** Where one question stands. Only ANSWERED and NOT_SHOWN count as answered in the coverage. */
public enum QuestionState {
    UNANSWERED,
    ANSWERED,
    /** The factory refused or it was impossible: counts 0 and is listed. */
    NOT_SHOWN,
    NOT_APPLICABLE,
    /** A required photo is missing: the answer stays visible but counts as not answered. */
    UNSUPPORTED
}
