package app.gemba.reports.scoring;

import app.gemba.reports.scoring.Evaluation.BasisShares;
import app.gemba.reports.scoring.Evaluation.Frame;
import app.gemba.reports.scoring.Evaluation.QuestionResult;
import app.gemba.reports.scoring.Template.Question;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the conduct of the visit says about everything else: void, alerts, and the frame beside the grade. */
final class VisitFlags {
    private static final String ANNOUNCED = "VIS-02";
    private static final String REFUSED_AREAS = "VIS-05";
    private static final String MINUTES = "VIS-07";

    private VisitFlags() {}

    static boolean voids(Question question, @Nullable Answer answer) {
        return (question.rule() instanceof Rule.Points points && names(points.voids(), answer))
                || (question.rule() instanceof Rule.No no && names(no.voids(), answer));
    }

    static boolean alerts(Question question, @Nullable Answer answer) {
        return question.rule() instanceof Rule.Points rule && names(rule.alerts(), answer);
    }

    private static boolean names(List<String> values, @Nullable Answer answer) {
        return answer != null
                && answer.value() != null
                && values.contains(answer.value().coerceStringValue());
    }

    static Frame frame(Map<String, Answer> answers, Map<String, QuestionResult> results) {
        Answer announced = answers.get(ANNOUNCED);
        Answer minutes = answers.get(MINUTES);
        Answer refused = answers.get(REFUSED_AREAS);
        return new Frame(
                announced == null
                                || announced.value() == null
                                || announced.value().isNull()
                        ? null
                        : announced.value().coerceStringValue(),
                minutes == null
                        ? null
                        : AnswerValues.number(minutes.value())
                                .map(Number::intValue)
                                .orElse(null),
                refused == null
                        ? List.of()
                        : AnswerValues.choices(refused.value()).stream()
                                .filter(area -> !area.equals("None"))
                                .toList(),
                shares(answers),
                results.values().stream()
                        .filter(result -> result.state() == QuestionState.NOT_SHOWN)
                        .map(QuestionResult::id)
                        .toList());
    }

    private static BasisShares shares(Map<String, Answer> answers) {
        return new BasisShares(
                share(answers, Basis.SEEN),
                share(answers, Basis.DOCUMENT),
                share(answers, Basis.TOLD),
                share(answers, Basis.NOT_SHOWN),
                share(answers, Basis.NA));
    }

    private static int share(Map<String, Answer> answers, Basis basis) {
        long with = answers.values().stream()
                .filter(answer -> answer.basis() == basis)
                .count();
        return answers.isEmpty() ? 0 : Math.round(100f * with / answers.size());
    }
}
