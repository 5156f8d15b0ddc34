package app.gemba.reports.scoring;

/** How much a question matters: its weight in a section's score and the effect of a failed answer. */
public enum Severity {
    CRITICAL,
    MAJOR,
    MINOR
}
