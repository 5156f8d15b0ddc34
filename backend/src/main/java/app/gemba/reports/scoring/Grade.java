package app.gemba.reports.scoring;

/** The letter beside a score, best first. */
public enum Grade {
    A,
    B,
    C,
    D;

    /** This grade, or the ceiling where the ceiling is worse. */
    Grade atMost(Grade ceiling) {
        return compareTo(ceiling) >= 0 ? this : ceiling;
    }
}
