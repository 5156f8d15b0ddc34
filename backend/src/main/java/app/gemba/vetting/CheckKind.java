package app.gemba.vetting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The checklist, one row per check: the level from which it is needed, and how many months a pass holds. */
public enum CheckKind {
    IDENTITY("Identity document", 1, 0),
    ADDRESS("Home address", 1, 24),
    SANCTIONS("Sanctions screening", 1, 0),
    DECLARATIONS("Signed declarations", 1, 12),
    RIGHT_TO_WORK("Right to work", 2, 0),
    BUSINESS_REGISTRATION("Business or tax registration", 2, 12),
    REFERENCES("Two references", 2, 0),
    LANGUAGE_TEST("Language test", 2, 24),
    EXPERTISE_TEST("Expertise test", 2, 24),
    TRIAL_REPORT("Graded trial report", 3, 0);

    private final String title;
    private final int requiredForLevel;
    private final int months;

    CheckKind(String title, int requiredForLevel, int months) {
        this.title = title;
        this.requiredForLevel = requiredForLevel;
        this.months = months;
    }

    String title() {
        return title;
    }

    int requiredForLevel() {
        return requiredForLevel;
    }

    boolean requiredFor(int level) {
        return requiredForLevel <= level;
    }

    /** The last day of a pass of today, null where it does not run out by time. */
    @Nullable
    LocalDate expiry(LocalDate today) {
        return months == 0 ? null : today.plusMonths(months);
    }
}
