package app.gemba.reports.sample;

import app.gemba.reports.Verdict;
import app.gemba.reports.scoring.Basis;
import app.gemba.reports.scoring.Evaluation.BasisShares;
import app.gemba.reports.scoring.Grade;
import app.gemba.reports.scoring.Severity;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What others see of a report: the questions of the template, what was chosen from their lists, and how it is known.
 *
 * @param year of the delivery
 * @param minutesOnFloor null where the report does not say
 * @param leftOut how much of the report is not shown, so that nobody takes the excerpt for the whole
 */
@Serdeable
@Schema(name = "SampleReport")
record SampleReport(
        String visitType,
        String visitTypeName,
        String countryName,
        int year,
        @Nullable BigDecimal score,
        @Nullable Grade grade,
        int coverage,
        @Nullable Integer minutesOnFloor,
        BasisShares basisShares,
        List<Section> sections,
        List<Finding> findings,
        List<Verdict> objectives,
        LeftOut leftOut) {

    @Serdeable
    @Schema(name = "SampleSection")
    record Section(
            String code,
            String title,
            @Nullable BigDecimal score,
            @Nullable Grade grade,
            int coverage,
            List<Line> lines) {}

    /**
     * An answered question.
     *
     * @param value null where the answer is of a kind that could name somebody or something
     * @param photos how many stand behind it; they are not shown
     * @param noted whether there is a note, which is not shown
     */
    @Serdeable
    @Schema(name = "SampleLine")
    record Line(
            String questionId,
            String text,
            Basis basis,
            @Nullable String value,
            int photos,
            boolean noted) {}

    /** @param question what the finding follows from; null when the representative put it in own words */
    @Serdeable
    @Schema(name = "SampleFinding")
    record Finding(Severity severity, @Nullable String question) {}

    /**
     * @param answers to questions that are shown without their answer
     * @param questions answered ones that are not shown at all: what is said in confidence
     * @param texts notes, conclusions and findings in own words
     */
    @Serdeable
    @Schema(name = "SampleLeftOut")
    record LeftOut(int answers, int questions, int texts, int people, int photos) {}
}
