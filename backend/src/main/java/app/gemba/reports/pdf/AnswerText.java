package app.gemba.reports.pdf;

import app.gemba.reports.QuestionView;
import app.gemba.reports.ReportView.AnswerView;
import app.gemba.reports.scoring.AnswerValues;

/** An answer in words. */
final class AnswerText {
    private AnswerText() {}

    static String of(QuestionView question, AnswerView answer) {
        String value = AnswerValues.text(question.type(), question.unit(), answer.value());
        return answer.rating() == null ? value : (value + " (rated " + answer.rating() + " of 5)").strip();
    }
}
