package app.gemba.reports.scoring;

import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the answers of one visit add up to.
 *
 * @param questions one result for every question that was asked, by id
 * @param overall 0 to 100 with one decimal, null while no weighted section has enough evidence
 * @param grade null where there is no overall score or the visit is void
 * @param coverage percent of the applicable questions that are answered, rounded down
 * @param voidBy questions whose answer makes the visit void
 * @param alerts questions whose answer the buyer must hear of at once
 * @param decision accept, reject or hold where the visit type ends in a decision
 */
public record Evaluation(
        List<SectionResult> sections,
        Map<String, QuestionResult> questions,
        @Nullable BigDecimal overall,
        @Nullable Grade grade,
        int coverage,
        boolean identityConfirmed,
        List<String> voidBy,
        List<Cap> caps,
        List<String> alerts,
        @Nullable String decision,
        Frame frame) {

    public boolean voided() {
        return !voidBy.isEmpty();
    }

    /**
     * Where one section stands.
     *
     * @param score null when nothing in the section is scored or there is not enough evidence
     * @param enough false: "not enough evidence" is shown instead of a score
     */
    public record SectionResult(
            String code,
            String title,
            int weight,
            @Nullable BigDecimal score,
            @Nullable Grade grade,
            int coverage,
            boolean enough,
            int answered,
            int applicable,
            int failedMajors) {}

    /** What one answer is worth, also while it is unsupported; the score is null where it has none. */
    public record QuestionResult(
            String id,
            Severity severity,
            QuestionState state,
            @Nullable BigDecimal score) {
        public boolean failed() {
            return score != null && score.compareTo(Scoring.FAILED_BELOW) < 0;
        }
    }

    /** Why a grade is lower than its score. */
    public record Cap(String code, @Nullable String questionId, String text) {}

    /** What stands beside the grade, so that nobody reads it without its frame. */
    public record Frame(
            @Nullable String announced,
            @Nullable Integer minutesOnFloor,
            List<String> areasRefused,
            BasisShares basisShares,
            List<String> notShown) {}

    /** Percent of the answers by how they are known. */
    @Serdeable
    public record BasisShares(int seen, int document, int told, int notShown, int na) {}
}
