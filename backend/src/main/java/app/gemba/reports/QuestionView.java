package app.gemba.reports;

import app.gemba.reports.ReportView.AnswerView;
import app.gemba.reports.scoring.QuestionState;
import app.gemba.reports.scoring.QuestionType;
import app.gemba.reports.scoring.Severity;
import app.gemba.reports.scoring.Template;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question, and in a report what was answered.
 *
 * @param options choices of ONE and MANY; the text of an option is its value in an answer
 * @param rated the representative may have to rate 0 to 5 beside the value; {@code ratedHelp} says how
 * @param scored false: information only
 * @param computed follows from other answers and cannot be answered
 * @param score what the answer is worth; null where it has no score
 * @param supported false: a required photo is missing, the answer counts as not given
 */
@Serdeable
@Schema(name = "Question")
public record QuestionView(
        String id,
        boolean core,
        String text,
        QuestionType type,
        List<String> options,
        @Nullable String unit,
        @Nullable String low,
        @Nullable String high,
        @Nullable String hint,
        @Nullable Integer maxLength,
        List<ColumnView> columns,
        Severity severity,
        NeedView evidence,
        boolean rated,
        @Nullable String ratedHelp,
        boolean scored,
        boolean computed,
        boolean required,
        boolean hiddenFromFactory,
        @Nullable String help,
        @Nullable AnswerView answer,
        QuestionState state,
        @Nullable BigDecimal score,
        boolean supported) {

    static QuestionView of(
            Template.Question question, @Nullable AnswerView answer, QuestionState state, @Nullable BigDecimal score) {
        String ratedHelp = question.rule().ratingHelp();
        return new QuestionView(
                question.id(),
                question.core(),
                question.text(),
                question.type(),
                question.options(),
                question.unit(),
                question.low(),
                question.high(),
                question.hint(),
                question.maxLength(),
                question.columns().stream().map(ColumnView::of).toList(),
                question.severity(),
                NeedView.of(question.evidence()),
                ratedHelp != null,
                ratedHelp,
                question.rule().scored(),
                question.rule().computed(),
                question.required(),
                question.hiddenFromFactory(),
                question.help(),
                answer,
                state,
                score,
                state != QuestionState.UNSUPPORTED);
    }

    @Serdeable
    @Schema(name = "Column")
    public record ColumnView(
            String key, String label, Template.ColumnType type, List<String> options, boolean required) {
        static ColumnView of(Template.Column column) {
            return new ColumnView(column.key(), column.label(), column.type(), column.options(), column.required());
        }
    }

    /** Photos, documents and a reading are each photographs; {@code each} multiplies the photos. */
    @Serdeable
    @Schema(name = "EvidenceNeed")
    public record NeedView(
            int photos,
            int documents,
            boolean video,
            boolean geo,
            boolean measurement,
            boolean noteAlways,
            Template.Each each) {
        static NeedView of(Template.EvidenceNeed need) {
            return new NeedView(
                    need.photos(),
                    need.documents(),
                    need.video(),
                    need.position(),
                    need.reading(),
                    need.note(),
                    need.each());
        }
    }
}
