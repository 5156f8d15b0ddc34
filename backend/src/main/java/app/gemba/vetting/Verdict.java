package app.gemba.vetting;

import app.gemba.shared.FieldError;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What an admin decided about an application. A reason is needed for everything but an approval. */
@Serdeable
record Verdict(
        @NotNull ApplicationStatus outcome,
        @Nullable @Min(1) @Max(4) Integer level,
        @Nullable @Size(max = 2000) String reason,
        long version) {

    int requireLevel() {
        if (level == null) {
            throw VettingProblem.DECISION_INVALID.problem().at(new FieldError("level", "is needed for an approval"));
        }
        return level;
    }

    /** Refuses a decision that is none, or that does not say why. */
    void check() {
        if (outcome == ApplicationStatus.NOT_SUBMITTED || outcome == ApplicationStatus.IN_REVIEW) {
            throw VettingProblem.DECISION_INVALID.problem().at(new FieldError("outcome", "is no decision"));
        }
        if (outcome != ApplicationStatus.APPROVED && (reason == null || reason.isBlank())) {
            throw VettingProblem.DECISION_INVALID.problem().at(new FieldError("reason", "must say what is missing"));
        }
    }
}
