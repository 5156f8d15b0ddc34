package app.gemba.reports;

import app.gemba.bookings.BookingAccess;
import app.gemba.bookings.brief.ObjectiveId;
import app.gemba.evidence.PhotoId;
import app.gemba.evidence.PhotoView;
import app.gemba.reports.scoring.Answer;
import app.gemba.reports.scoring.Evaluation;
import app.gemba.reports.scoring.Questionnaire;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a report is made of while it is written, loaded in one go and evaluated.
 *
 * @param answers what the scoring looks at, by question
 * @param explanations by the code of what is missing
 */
record WorkingCopy(
        BookingAccess access,
        ReportRow row,
        Questionnaire questionnaire,
        Map<String, AnswerRow> rows,
        Map<String, Answer> answers,
        Evaluation evaluation,
        Map<ObjectiveId, ObjectiveRow> objectives,
        List<FindingRow> findings,
        List<PersonMet> people,
        SummaryText summary,
        Map<String, String> explanations,
        List<PhotoView> photos) {

    /** The findings that hold now: manual ones, and those whose question still fails. */
    List<FindingRow> standingFindings() {
        return findings.stream()
                .filter(finding -> finding.manual() || failed(finding.questionId()))
                .toList();
    }

    private boolean failed(@Nullable String questionId) {
        Evaluation.QuestionResult result =
                questionId == null ? null : evaluation.questions().get(questionId);
        return result != null && result.failed();
    }

    Set<PhotoId> photoIds() {
        return photos.stream().map(PhotoView::id).collect(Collectors.toUnmodifiableSet());
    }
}
