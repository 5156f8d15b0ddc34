package app.gemba.reports.scoring;

import app.gemba.reports.scoring.RuleScorer.Points.Excluded;
import app.gemba.reports.scoring.RuleScorer.Points.Incomplete;
import app.gemba.reports.scoring.RuleScorer.Points.Of;
import app.gemba.reports.scoring.RuleScorer.Points.Unscored;
import app.gemba.reports.scoring.Template.Question;
import io.micronaut.json.tree.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Applies one question's rule to its answer, with a look at other answers where the rule names them. */
final class RuleScorer {
    private static final BigDecimal FULL = BigDecimal.valueOf(100);
    private static final int RATING_STEP = 20;

    private final Questionnaire questionnaire;
    private final Map<String, Answer> answers;
    private final VisitFacts facts;

    RuleScorer(Questionnaire questionnaire, Map<String, Answer> answers, VisitFacts facts) {
        this.questionnaire = questionnaire;
        this.answers = answers;
        this.facts = facts;
    }

    /** What a rule makes of an answer that has a value. */
    sealed interface Points {
        record Of(BigDecimal points) implements Points {}

        /** A complete answer that has no score. */
        record Unscored() implements Points {}

        /** The answer says that the question does not apply. */
        record Excluded() implements Points {}

        /** Something that the rule needs is still missing. */
        record Incomplete() implements Points {}
    }

    Points score(Question question, Answer answer) {
        JsonNode value = answer.value();
        return switch (question.rule()) {
            case Rule.Unscored _ -> new Unscored();
            case Rule.Yes _ -> of(AnswerValues.isYes(value) ? 100 : 0);
            case Rule.No _ -> of(AnswerValues.isYes(value) ? 0 : 100);
            case Rule.Rate _ ->
                AnswerValues.number(value)
                        .map(rate -> of(rate.intValue() * RATING_STEP))
                        .orElseGet(Incomplete::new);
            case Rule.Points rule -> option(question.options(), rule.points(), value);
            case Rule.Bands rule ->
                AnswerValues.number(value).map(number -> of(band(rule, number))).orElseGet(Incomplete::new);
            case Rule.Ratio rule -> ratio(rule, value);
            case Rule.Distance rule -> distance(rule, value);
            case Rule.NoneChosen rule ->
                of(AnswerValues.choices(value).stream().allMatch(rule.none()::equals) ? 100 : 0);
            case Rule.Share rule -> share(rule, value);
            case Rule.Rows rule -> new RowRules(facts.visitedOn()).score(rule, AnswerValues.rows(value));
            case Rule.Shares rule -> RowRules.score(rule, AnswerValues.rows(value));
            case Rule.Tolerance rule -> RowRules.score(rule, AnswerValues.rows(value));
            case Rule.SquareRoot rule -> squareRoot(rule, value);
            case Rule.RiskPapers rule -> riskPapers(rule, value);
            case Rule.DocumentNumber rule -> documentNumber(rule, value);
            case Rule.MatchesOrder rule -> matchesOrder(rule, answer);
            case Rule.Rated _ -> rating(answer);
            case Rule.Signed rule -> nullable(rule.points());
            case Rule.Decision rule -> decided(rule, decide(rule));
        };
    }

    /** A computed result has no answer of its own: it follows from others. */
    String decide(Rule.Decision rule) {
        if (rule.reject().stream().anyMatch(id -> pointsOf(id)
                .map(points -> points.compareTo(Scoring.FAILED_BELOW) < 0)
                .orElse(false))) {
            return rule.rejected();
        }
        boolean open = rule.reject().stream().anyMatch(id -> pointsOf(id).isEmpty())
                || rule.pending().stream().anyMatch(id -> pointsOf(id)
                        .filter(points -> points.compareTo(FULL) == 0)
                        .isEmpty());
        return open ? rule.hold() : rule.accept();
    }

    private Points decided(Rule.Decision rule, String result) {
        if (result.equals(rule.accept())) {
            return of(100);
        }
        return result.equals(rule.rejected()) ? of(0) : new Incomplete();
    }

    private Optional<BigDecimal> pointsOf(String questionId) {
        Answer answer = answers.get(questionId);
        Question question = questionnaire.find(questionId).orElse(null);
        if (answer == null || question == null || answer.basis() == Basis.NA) {
            return Optional.empty();
        }
        if (answer.basis() == Basis.NOT_SHOWN) {
            return Optional.of(BigDecimal.ZERO);
        }
        return answer.hasValue() && score(question, answer) instanceof Of(var points)
                ? Optional.of(points)
                : Optional.empty();
    }

    private static Points option(List<String> options, List<@Nullable Integer> points, @Nullable JsonNode value) {
        int index = value == null ? -1 : options.indexOf(value.coerceStringValue());
        if (index < 0) {
            return new Incomplete();
        }
        Integer chosen = points.get(index);
        return chosen == null ? new Excluded() : of(chosen);
    }

    private int band(Rule.Bands rule, BigDecimal number) {
        BigDecimal measured =
                switch (rule.measure()) {
                    case VALUE -> number;
                    case YEARS_SINCE ->
                        BigDecimal.valueOf(facts.visitedOn().getYear()).subtract(number);
                };
        return first(rule.steps(), rule.otherwise(), measured, rule.compare());
    }

    private static int first(List<Rule.Step> steps, int otherwise, BigDecimal number, Rule.Compare compare) {
        for (Rule.Step step : steps) {
            int order = number.compareTo(step.limit());
            boolean reached = order == 0
                    ? !step.exclusive()
                    : switch (compare) {
                        case AT_MOST -> order < 0;
                        case AT_LEAST -> order > 0;
                    };
            if (reached) {
                return step.points();
            }
        }
        return otherwise;
    }

    private Points ratio(Rule.Ratio rule, @Nullable JsonNode value) {
        Answer other = answers.get(rule.of());
        Optional<BigDecimal> stated = other == null ? Optional.empty() : AnswerValues.number(other.value());
        Optional<BigDecimal> own = AnswerValues.number(value);
        if (own.isEmpty()) {
            return new Incomplete();
        }
        if (stated.isEmpty() || stated.get().signum() <= 0) {
            return new Unscored();
        }
        BigDecimal ratio = own.get().divide(stated.get(), 6, RoundingMode.HALF_EVEN);
        return of(first(rule.steps(), rule.otherwise(), ratio, Rule.Compare.AT_LEAST));
    }

    private Points distance(Rule.Distance rule, @Nullable JsonNode value) {
        Optional<AnswerValues.Fix> fix = AnswerValues.position(value);
        if (fix.isEmpty()) {
            return new Incomplete();
        }
        VisitFacts.Point site = facts.position();
        if (site == null) {
            return new Unscored();
        }
        double metres = SiteDistance.metres(fix.get(), site, facts.countryCode());
        return of(first(rule.steps(), rule.otherwise(), BigDecimal.valueOf(metres), Rule.Compare.AT_MOST));
    }

    private Points share(Rule.Share rule, @Nullable JsonNode value) {
        long seen = AnswerValues.choices(value).stream()
                .filter(area -> !area.equals(rule.none()))
                .count();
        Answer refusedAnswer = answers.get(rule.refused());
        if (refusedAnswer == null || !refusedAnswer.hasValue()) {
            return new Unscored();
        }
        List<String> chosen = AnswerValues.choices(value);
        long refused = AnswerValues.choices(refusedAnswer.value()).stream()
                .filter(area -> !area.equals(rule.none()) && !chosen.contains(area))
                .count();
        return seen + refused == 0
                ? of(0)
                : new Of(BigDecimal.valueOf(100 * seen)
                        .divide(BigDecimal.valueOf(seen + refused), 4, RoundingMode.HALF_EVEN));
    }

    private Points squareRoot(Rule.SquareRoot rule, @Nullable JsonNode value) {
        Answer other = answers.get(rule.of());
        BigDecimal total = AnswerValues.rows(other == null ? null : other.value()).stream()
                .flatMap(row -> AnswerValues.number(row.get(rule.column())).stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (total.signum() <= 0) {
            return new Unscored();
        }
        BigDecimal drawn = BigDecimal.valueOf(AnswerValues.rows(value).size());
        return of(drawn.multiply(drawn).compareTo(total) >= 0 ? rule.points() : rule.otherwise());
    }

    private Points riskPapers(Rule.RiskPapers rule, @Nullable JsonNode value) {
        if (AnswerValues.choices(value).stream().allMatch(rule.none()::equals)) {
            return of(rule.nonePoints());
        }
        if (!questionnaire.asks(rule.papers())) {
            return new Unscored();
        }
        Answer papers = answers.get(rule.papers());
        boolean complete = papers != null
                && papers.value() != null
                && rule.complete().equals(papers.value().coerceStringValue());
        return of(complete ? rule.backed() : rule.unbacked());
    }

    private Points documentNumber(Rule.DocumentNumber rule, @Nullable JsonNode value) {
        String number = value == null ? "" : value.coerceStringValue();
        if (!NumberFormat.fits(rule.formats(), facts.countryCode(), number)) {
            return of(0);
        }
        String known = rule.sameAs() == null ? null : facts.registrationNumber();
        boolean same = known == null
                || known.isBlank()
                || NumberFormat.normalise(known).equals(NumberFormat.normalise(number));
        return of(same ? 100 : 0);
    }

    private Points matchesOrder(Rule.MatchesOrder rule, Answer answer) {
        String typed =
                NameMatch.normalise(answer.value() == null ? "" : answer.value().coerceStringValue());
        List<String> known =
                switch (rule.field()) {
                    case FACTORY_NAME -> facts.factoryNames();
                    case REGISTRATION_NUMBER ->
                        facts.registrationNumber() == null ? List.of() : List.of(facts.registrationNumber());
                };
        boolean matches = known.stream().map(NameMatch::normalise).anyMatch(typed::equals);
        return matches ? of(100) : rating(answer);
    }

    private static Points rating(Answer answer) {
        Integer rating = answer.rating();
        return rating == null ? new Incomplete() : of(rating * RATING_STEP);
    }

    private static Points nullable(@Nullable Integer points) {
        return points == null ? new Unscored() : of(points);
    }

    private static Points of(int points) {
        return new Of(BigDecimal.valueOf(points));
    }
}
