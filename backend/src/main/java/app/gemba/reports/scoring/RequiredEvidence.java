package app.gemba.reports.scoring;

import app.gemba.reports.scoring.Template.EvidenceNeed;
import app.gemba.reports.scoring.Template.Question;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** How many photos an answer needs. */
public final class RequiredEvidence {
    private static final List<String> DEFECT_COLUMNS = List.of("critical", "major", "minor");

    private RequiredEvidence() {}

    /** Photos, document photos and a reading's photo together, as this answer needs them. */
    public static int photos(Question question, Answer answer) {
        EvidenceNeed need = question.evidence();
        int times =
                switch (need.each()) {
                    case ONCE -> 1;
                    case OPTION ->
                        (int) AnswerValues.choices(answer.value()).stream()
                                .filter(choice -> !choice.equals("None"))
                                .count();
                    case ROW -> AnswerValues.rows(answer.value()).size();
                    case DEFECT_ROW ->
                        (int) AnswerValues.rows(answer.value()).stream()
                                .filter(RequiredEvidence::countsADefect)
                                .count();
                };
        return need.photos() * times + need.documents() + (need.reading() ? 1 : 0);
    }

    private static boolean countsADefect(Map<String, String> row) {
        return DEFECT_COLUMNS.stream()
                .flatMap(column -> AnswerValues.number(row.get(column)).stream())
                .anyMatch(count -> count.compareTo(BigDecimal.ZERO) > 0);
    }
}
