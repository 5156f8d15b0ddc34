package app.gemba.bookings.brief;

import app.gemba.shared.FieldError;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What must be in order before a brief goes out to representatives. */
public final class BriefCheck {
    private BriefCheck() {}

    /**
     * Everything that is wrong with it, empty when it is fit.
     *
     * @param firstDay the first day that is far enough ahead, in the site's calendar
     */
    public static List<FieldError> errors(Brief brief, LocalDate firstDay) {
        List<FieldError> errors = new ArrayList<>();
        int weights = brief.objectives().stream().mapToInt(Objective::weight).sum();
        if (brief.objectives().isEmpty()) {
            errors.add(new FieldError("objectives", "at least one is needed"));
        } else if (weights != 100) {
            errors.add(new FieldError("objectives", "the weights must sum to 100, they sum to " + weights));
        }
        LocalDate earliest = brief.earliestOn();
        LocalDate latest = brief.latestOn();
        if (earliest == null) {
            errors.add(new FieldError("earliestOn", "is needed"));
        } else if (earliest.isBefore(firstDay)) {
            errors.add(new FieldError("earliestOn", "must be " + firstDay + " or later in the site's calendar"));
        }
        if (latest == null) {
            errors.add(new FieldError("latestOn", "is needed"));
        } else if (earliest != null && latest.isBefore(earliest)) {
            errors.add(new FieldError("latestOn", "must not be before the earliest day"));
        }
        if (brief.budget() != null && !brief.currency().equals(brief.budget().currency())) {
            errors.add(new FieldError("budget", "must be in the currency of the brief"));
        }
        return errors;
    }
}
