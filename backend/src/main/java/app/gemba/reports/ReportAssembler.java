package app.gemba.reports;

import app.gemba.bookings.BookingAccess;
import app.gemba.bookings.brief.Objective;
import app.gemba.bookings.visit.Visit;
import app.gemba.bookings.visit.VisitOutcome;
import app.gemba.evidence.PhotoId;
import app.gemba.reports.ReportView.AnswerView;
import app.gemba.reports.ReportView.EditionView;
import app.gemba.reports.ReportView.ExplainedView;
import app.gemba.reports.ReportView.FindingView;
import app.gemba.reports.ReportView.FrameView;
import app.gemba.reports.ReportView.ObjectiveView;
import app.gemba.reports.ReportView.Progress;
import app.gemba.reports.ReportView.ScoreView;
import app.gemba.reports.ReportView.SectionView;
import app.gemba.reports.ReportView.State;
import app.gemba.reports.ReportView.Subject;
import app.gemba.reports.ReportView.SummaryView;
import app.gemba.reports.scoring.AnswerValues;
import app.gemba.reports.scoring.Evaluation;
import app.gemba.reports.scoring.Evaluation.Cap;
import app.gemba.reports.scoring.Evaluation.QuestionResult;
import app.gemba.reports.scoring.Evaluation.SectionResult;
import app.gemba.reports.scoring.QuestionState;
import app.gemba.reports.scoring.Questionnaire;
import app.gemba.reports.scoring.Template.Question;
import app.gemba.reports.scoring.Template.Section;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts a working copy into the shape in which reports are read and kept. */
@Singleton
class ReportAssembler {
    private final ReportJson json;

    ReportAssembler(ReportJson json) {
        this.json = json;
    }

    ReportView assemble(WorkingCopy copy, List<EditionView> editions) {
        List<MissingItem> missing = MissingItems.of(copy);
        Evaluation evaluation = copy.evaluation();
        return new ReportView(
                copy.access().id(),
                0,
                State.WORKING,
                copy.row().templateVersion(),
                copy.row().visitType(),
                subject(copy.access(), copy.questionnaire()),
                sections(copy),
                copy.access().brief().objectives().stream()
                        .map(objective -> objective(copy, objective))
                        .toList(),
                copy.people(),
                copy.row().peopleVersion(),
                copy.standingFindings().stream()
                        .sorted(Comparator.comparing(FindingRow::severity))
                        .map(finding -> finding(copy, finding))
                        .toList(),
                summary(copy),
                score(evaluation),
                new FrameView(
                        evaluation.frame().announced(),
                        evaluation.frame().minutesOnFloor(),
                        evaluation.frame().areasRefused(),
                        evaluation.frame().basisShares(),
                        evaluation.frame().notShown()),
                copy.photos(),
                new Progress(
                        evaluation.sections().stream()
                                .mapToInt(SectionResult::answered)
                                .sum(),
                        evaluation.sections().stream()
                                .mapToInt(SectionResult::applicable)
                                .sum(),
                        (int) missing.stream().filter(MissingItem::open).count()),
                explained(missing),
                null,
                null,
                editions);
    }

    AnswerView answer(AnswerRow row) {
        return new AnswerView(
                row.questionId(),
                json.node(row.answer()),
                row.basis(),
                row.note(),
                row.rating(),
                json.photoIds(row.photoIds()),
                row.version(),
                row.updatedAt());
    }

    ObjectiveView objective(WorkingCopy copy, Objective objective) {
        return objective(objective, copy.objectives().get(objective.key()), copy.photoIds());
    }

    ObjectiveView objective(Objective objective, @Nullable ObjectiveRow row, Set<PhotoId> present) {
        return new ObjectiveView(
                objective.key(),
                objective.text(),
                objective.proof(),
                objective.must(),
                objective.weight(),
                row == null ? null : row.verdict(),
                row == null ? "" : row.found(),
                row == null ? List.of() : present(row.photoIds(), present),
                row == null ? 0 : row.version());
    }

    /** A finding that follows from an answer speaks with the answer's words and photos until it has its own. */
    FindingView finding(WorkingCopy copy, FindingRow row) {
        AnswerRow answer = row.manual() ? null : copy.rows().get(row.questionId());
        List<PhotoId> photos = present(row.photoIds(), copy.photoIds());
        return new FindingView(
                row.id(),
                row.questionId(),
                row.severity(),
                row.title(),
                row.detail().isBlank() && answer != null ? detail(copy, answer) : row.detail(),
                row.correctiveAction(),
                photos.isEmpty() && answer != null ? present(answer.photoIds(), copy.photoIds()) : photos,
                row.manual(),
                row.version());
    }

    private String detail(WorkingCopy copy, AnswerRow answer) {
        String value = copy.questionnaire()
                .find(answer.questionId())
                .map(question -> AnswerValues.text(question, json.node(answer.answer())))
                .orElse("");
        String said =
                switch (answer.basis()) {
                    case NOT_SHOWN -> "Not shown";
                    case NA -> "Not applicable";
                    case SEEN, DOCUMENT, TOLD -> value;
                };
        return answer.note().isBlank() ? said : said.isBlank() ? answer.note() : said + ". " + answer.note();
    }

    SummaryView summary(WorkingCopy copy) {
        return summary(copy.summary(), copy.row().summaryVersion());
    }

    SummaryView summary(SummaryText text, long version) {
        return new SummaryView(
                text.strengths(), text.concerns(), text.couldNotVerify(), text.verdict(), text.text(), version);
    }

    private List<SectionView> sections(WorkingCopy copy) {
        List<SectionView> sections = new ArrayList<>();
        for (int i = 0; i < copy.questionnaire().sections().size(); i++) {
            Section section = copy.questionnaire().sections().get(i);
            SectionResult result = copy.evaluation().sections().get(i);
            sections.add(new SectionView(
                    section.code(),
                    section.title(),
                    section.intro(),
                    section.weight(),
                    result.score(),
                    result.grade(),
                    result.coverage(),
                    result.enough(),
                    section.questions().stream()
                            .map(question -> question(copy, question))
                            .toList()));
        }
        return sections;
    }

    private QuestionView question(WorkingCopy copy, Question question) {
        AnswerRow row = copy.rows().get(question.id());
        QuestionResult result = copy.evaluation().questions().get(question.id());
        return QuestionView.of(
                question,
                row == null ? null : shown(answer(row), copy.photoIds()),
                result == null ? QuestionState.UNANSWERED : result.state(),
                result == null ? null : result.score());
    }

    /** Without photos that were removed. */
    private static AnswerView shown(AnswerView answer, Set<PhotoId> present) {
        return new AnswerView(
                answer.questionId(),
                answer.value(),
                answer.basis(),
                answer.note(),
                answer.rating(),
                answer.photoIds().stream().filter(present::contains).toList(),
                answer.version(),
                answer.updatedAt());
    }

    private List<PhotoId> present(String photoIds, Set<PhotoId> present) {
        return json.photoIds(photoIds).stream().filter(present::contains).toList();
    }

    private static ScoreView score(Evaluation evaluation) {
        return new ScoreView(
                evaluation.overall(),
                evaluation.grade(),
                evaluation.caps().stream().map(Cap::text).toList(),
                evaluation.identityConfirmed(),
                evaluation.voided(),
                evaluation.coverage(),
                evaluation.decision(),
                evaluation.alerts());
    }

    private static List<ExplainedView> explained(List<MissingItem> missing) {
        List<ExplainedView> explained = new ArrayList<>();
        for (MissingItem item : missing) {
            String explanation = item.explanation();
            if (explanation != null) {
                explained.add(new ExplainedView(item.code(), item.questionId(), item.text(), explanation));
            }
        }
        return explained;
    }

    private static Subject subject(BookingAccess access, Questionnaire questionnaire) {
        Visit visit = access.visit();
        VisitOutcome outcome = visit == null ? null : visit.outcome();
        return new Subject(
                access.brief().title(),
                questionnaire.visitType().name(),
                access.organisationName(),
                access.buyerName(),
                access.representativeName(),
                access.site().name(),
                access.site().localName(),
                access.site().address(),
                access.site().countryName(),
                access.site().timeZone().getId(),
                visit == null ? null : visit.checkedInAt(),
                visit == null ? null : visit.checkedOutAt(),
                outcome == null ? null : outcome.name());
    }
}
