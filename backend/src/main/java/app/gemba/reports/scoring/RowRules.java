package app.gemba.reports.scoring;

import app.gemba.reports.scoring.RuleScorer.Points;
import app.gemba.reports.scoring.RuleScorer.Points.Excluded;
import app.gemba.reports.scoring.RuleScorer.Points.Incomplete;
import app.gemba.reports.scoring.RuleScorer.Points.Of;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The rules that look at the rows of a table. */
final class RowRules {
    private final LocalDate visitedOn;

    RowRules(LocalDate visitedOn) {
        this.visitedOn = visitedOn;
    }

    Points score(Rule.Rows rule, List<Map<String, String>> all) {
        List<Map<String, String>> rows =
                all.stream().filter(row -> meets(row, rule.where())).toList();
        if (rows.isEmpty()) {
            Integer whenEmpty = rule.whenEmpty();
            return whenEmpty == null ? new Excluded() : of(whenEmpty);
        }
        for (Rule.RowStep step : rule.steps()) {
            boolean every = rows.stream().allMatch(row -> meets(row, step.every()));
            boolean some = rows.stream().anyMatch(row -> meets(row, step.some()));
            if (every && some) {
                return of(step.points());
            }
        }
        return of(rule.otherwise());
    }

    static Points score(Rule.Shares rule, List<Map<String, String>> rows) {
        if (rows.isEmpty()) {
            return new Incomplete();
        }
        boolean all = rows.stream().allMatch(row -> rule.shares().stream().allMatch(share -> reaches(row, share)));
        return of(all ? 100 : rule.otherwise());
    }

    static Points score(Rule.Tolerance rule, List<Map<String, String>> rows) {
        int readings = 0;
        int inside = 0;
        for (Map<String, String> row : rows) {
            var nominal = AnswerValues.number(row.get(rule.nominal()));
            var tolerance = AnswerValues.number(row.get(rule.tolerance()));
            if (nominal.isEmpty() || tolerance.isEmpty()) {
                return new Incomplete();
            }
            for (BigDecimal reading : AnswerValues.readings(row.get(rule.readings()))) {
                readings++;
                if (reading.subtract(nominal.get())
                                .abs()
                                .compareTo(tolerance.get().abs())
                        <= 0) {
                    inside++;
                }
            }
        }
        if (readings == 0) {
            return new Incomplete();
        }
        if (inside == readings) {
            return of(100);
        }
        return switch (rule.out()) {
            case ZERO -> of(0);
            case SHARE ->
                new Of(BigDecimal.valueOf(100L * inside)
                        .divide(BigDecimal.valueOf(readings), 4, RoundingMode.HALF_EVEN));
        };
    }

    private static boolean reaches(Map<String, String> row, Rule.ColumnShare share) {
        var part = AnswerValues.number(row.get(share.column()));
        var whole = AnswerValues.number(row.get(share.of()));
        return part.isPresent()
                && whole.isPresent()
                && part.get().compareTo(whole.get().multiply(share.atLeast())) >= 0;
    }

    private boolean meets(Map<String, String> row, List<Rule.Condition> conditions) {
        return conditions.stream().allMatch(condition -> meets(row, condition));
    }

    private boolean meets(Map<String, String> row, Rule.Condition condition) {
        String cell = row.getOrDefault(condition.column(), "");
        return switch (condition.test()) {
            case FILLED -> !cell.isEmpty();
            case IN -> condition.values().contains(cell);
            case AT_LEAST ->
                AnswerValues.number(cell)
                        .map(number -> number.compareTo(BigDecimal.valueOf(condition.number())) >= 0)
                        .orElse(false);
            case NOT_EXPIRED ->
                AnswerValues.date(cell).map(date -> !date.isBefore(visitedOn)).orElse(false);
            case WITHIN_MONTHS ->
                AnswerValues.date(cell)
                        .map(date ->
                                !date.isBefore(visitedOn.minusMonths(condition.number())) && !date.isAfter(visitedOn))
                        .orElse(false);
        };
    }

    private static Points of(int points) {
        return new Of(BigDecimal.valueOf(points));
    }
}
