package app.gemba.reports.scoring;

import app.gemba.reports.scoring.Evaluation.Cap;
import app.gemba.reports.scoring.Evaluation.QuestionResult;
import app.gemba.reports.scoring.Evaluation.SectionResult;
import app.gemba.reports.scoring.RuleScorer.Points;
import app.gemba.reports.scoring.Template.Question;
import app.gemba.reports.scoring.Template.Section;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Turns the answers of one visit into its evaluation. Nobody edits a score: it always follows from the answers. */
public final class Scoring {
    static final BigDecimal FAILED_BELOW = BigDecimal.valueOf(50);

    private final Questionnaire questionnaire;
    private final Map<String, Answer> answers;
    private final RuleScorer rules;

    private Scoring(Questionnaire questionnaire, Map<String, Answer> answers, VisitFacts facts) {
        this.questionnaire = questionnaire;
        this.answers = answers;
        this.rules = new RuleScorer(questionnaire, answers, facts);
    }

    public static Evaluation evaluate(Questionnaire questionnaire, Map<String, Answer> answers, VisitFacts facts) {
        return new Scoring(questionnaire, answers, facts).evaluation();
    }

    private Evaluation evaluation() {
        Map<String, QuestionResult> results = new LinkedHashMap<>();
        questionnaire.questions().forEach(question -> results.put(question.id(), result(question)));
        List<SectionResult> sections = questionnaire.sections().stream()
                .map(section -> section(section, results))
                .toList();
        BigDecimal overall = overall(sections, results);
        List<String> voidBy = ids(question -> VisitFlags.voids(question, answers.get(question.id())));
        List<Cap> caps = caps(sections, results);
        boolean criticalFailed = results.values().stream().anyMatch(Scoring::failedCritical);
        Grade grade = overall == null || !voidBy.isEmpty() ? null : grade(overall);
        int answered = sections.stream().mapToInt(SectionResult::answered).sum();
        int applicable = sections.stream().mapToInt(SectionResult::applicable).sum();
        return new Evaluation(
                sections,
                results,
                overall,
                grade == null || !criticalFailed ? grade : grade.atMost(Grade.D),
                percent(answered, applicable),
                caps.stream().noneMatch(cap -> cap.code().equals("IDENTITY_NOT_CONFIRMED")),
                voidBy,
                caps,
                ids(question -> failedCritical(required(results, question.id()))
                        || VisitFlags.alerts(question, answers.get(question.id()))),
                decision(),
                VisitFlags.frame(answers, results));
    }

    private QuestionResult result(Question question) {
        if (question.rule().computed()) {
            return computed(question);
        }
        Answer answer = answers.get(question.id());
        if (answer == null) {
            return of(question, QuestionState.UNANSWERED, null);
        }
        if (answer.basis() == Basis.NA) {
            return of(question, QuestionState.NOT_APPLICABLE, null);
        }
        if (answer.basis() == Basis.NOT_SHOWN) {
            return of(question, QuestionState.NOT_SHOWN, notShown(question.rule()));
        }
        if (!answer.hasValue() && !(question.type() == QuestionType.PHOTO && answer.photos() > 0)) {
            return of(question, QuestionState.UNANSWERED, null);
        }
        return switch (rules.score(question, answer)) {
            case Points.Of(var points) -> of(question, supported(question, answer, points), points);
            case Points.Unscored _ -> of(question, supported(question, answer, null), null);
            case Points.Excluded _ -> of(question, QuestionState.NOT_APPLICABLE, null);
            case Points.Incomplete _ -> of(question, QuestionState.UNANSWERED, null);
        };
    }

    private QuestionResult computed(Question question) {
        Answer none = new Answer(null, Basis.SEEN, null, null, 0);
        return rules.score(question, none) instanceof Points.Of(var points)
                ? of(question, QuestionState.ANSWERED, points)
                : of(question, QuestionState.UNANSWERED, null);
    }

    /**
     * Required photos prove that something is there. A failed answer often says that it is not: a photo or a note that
     * says why there is none supports it.
     */
    private static QuestionState supported(Question question, Answer answer, @Nullable BigDecimal points) {
        boolean failed = points != null && points.compareTo(FAILED_BELOW) < 0;
        boolean enough = failed
                ? answer.photos() > 0 || answer.hasNote()
                : answer.photos() >= RequiredEvidence.photos(question, answer);
        return enough ? QuestionState.ANSWERED : QuestionState.UNSUPPORTED;
    }

    private static @Nullable BigDecimal notShown(Rule rule) {
        if (rule instanceof Rule.Signed signed) {
            Integer refused = signed.refused();
            return refused == null ? null : BigDecimal.valueOf(refused);
        }
        return rule.scored() ? BigDecimal.ZERO : null;
    }

    private static QuestionResult of(Question question, QuestionState state, @Nullable BigDecimal score) {
        return new QuestionResult(question.id(), question.severity(), state, score);
    }

    private SectionResult section(Section section, Map<String, QuestionResult> results) {
        List<QuestionResult> own = section.questions().stream()
                .map(question -> required(results, question.id()))
                .toList();
        int applicable = (int) own.stream()
                .filter(result -> result.state() != QuestionState.NOT_APPLICABLE)
                .count();
        int answered = (int) own.stream().filter(Scoring::counted).count();
        boolean enough = answered * 100 >= questionnaire.template().minCoverage() * applicable;
        int failedMajors = (int) own.stream()
                .filter(result -> result.severity() == Severity.MAJOR && result.failed())
                .count();
        BigDecimal mean = enough ? mean(own) : null;
        BigDecimal score = mean == null ? null : shown(mean);
        Grade grade = score == null ? null : grade(score);
        return new SectionResult(
                section.code(),
                section.title(),
                section.weight(),
                score,
                grade == null || failedMajors < questionnaire.template().capAtMajors() ? grade : grade.atMost(Grade.C),
                percent(answered, applicable),
                enough,
                answered,
                applicable,
                failedMajors);
    }

    private @Nullable BigDecimal mean(List<QuestionResult> results) {
        BigDecimal sum = BigDecimal.ZERO;
        long weights = 0;
        for (QuestionResult result : results) {
            BigDecimal score = result.score();
            if (score != null && counted(result)) {
                int weight = questionnaire.template().severityWeight().of(result.severity());
                sum = sum.add(score.multiply(BigDecimal.valueOf(weight)));
                weights += weight;
            }
        }
        return weights == 0 ? null : sum.divide(BigDecimal.valueOf(weights), 8, RoundingMode.HALF_EVEN);
    }

    private @Nullable BigDecimal overall(List<SectionResult> sections, Map<String, QuestionResult> results) {
        BigDecimal sum = BigDecimal.ZERO;
        long weights = 0;
        for (int i = 0; i < sections.size(); i++) {
            SectionResult section = sections.get(i);
            if (section.score() != null && section.weight() > 0) {
                BigDecimal mean = mean(questionnaire.sections().get(i).questions().stream()
                        .map(question -> required(results, question.id()))
                        .toList());
                if (mean != null) {
                    sum = sum.add(mean.multiply(BigDecimal.valueOf(section.weight())));
                    weights += section.weight();
                }
            }
        }
        return weights == 0 ? null : shown(sum.divide(BigDecimal.valueOf(weights), 8, RoundingMode.HALF_EVEN));
    }

    private List<Cap> caps(List<SectionResult> sections, Map<String, QuestionResult> results) {
        List<Cap> caps = new ArrayList<>();
        String identity = questionnaire.template().identitySection();
        questionnaire.questions().forEach(question -> {
            if (failedCritical(required(results, question.id()))) {
                if (question.section().equals(identity)) {
                    caps.add(new Cap(
                            "IDENTITY_NOT_CONFIRMED", question.id(), "Identity not confirmed: " + question.text()));
                } else {
                    caps.add(new Cap("CRITICAL_FAILED", question.id(), "Critical point failed: " + question.text()));
                }
            }
        });
        for (SectionResult section : sections) {
            if (section.failedMajors() >= questionnaire.template().capAtMajors()) {
                caps.add(new Cap(
                        "SECTION_CAPPED",
                        null,
                        section.title() + ": at most C, " + section.failedMajors() + " major points failed"));
            }
        }
        return caps;
    }

    private @Nullable String decision() {
        return questionnaire
                .questions()
                .map(Question::rule)
                .filter(Rule.Decision.class::isInstance)
                .map(rule -> rules.decide((Rule.Decision) rule))
                .findFirst()
                .orElse(null);
    }

    private Grade grade(BigDecimal score) {
        Template.Thresholds grades = questionnaire.template().grades();
        if (score.compareTo(BigDecimal.valueOf(grades.a())) >= 0) {
            return Grade.A;
        }
        if (score.compareTo(BigDecimal.valueOf(grades.b())) >= 0) {
            return Grade.B;
        }
        return score.compareTo(BigDecimal.valueOf(grades.c())) >= 0 ? Grade.C : Grade.D;
    }

    private List<String> ids(Predicate<Question> filter) {
        return questionnaire.questions().filter(filter).map(Question::id).toList();
    }

    private static boolean counted(QuestionResult result) {
        return result.state() == QuestionState.ANSWERED || result.state() == QuestionState.NOT_SHOWN;
    }

    private static boolean failedCritical(QuestionResult result) {
        return result.severity() == Severity.CRITICAL && result.failed();
    }

    private static QuestionResult required(Map<String, QuestionResult> results, String id) {
        return Objects.requireNonNull(results.get(id));
    }

    /** A score is graded as it is shown, so that 90.0 is never a B. */
    private static BigDecimal shown(BigDecimal exact) {
        return exact.setScale(1, RoundingMode.HALF_UP);
    }

    private static int percent(int part, int whole) {
        return whole == 0 ? 100 : part * 100 / whole;
    }
}
