package app.gemba.reports;

import app.gemba.bookings.BookingAccess;
import app.gemba.bookings.BookingId;
import app.gemba.bookings.Bookings;
import app.gemba.evidence.PhotoId;
import app.gemba.identity.Caller;
import app.gemba.reports.ReportView.FindingView;
import app.gemba.reports.scoring.Evaluation.QuestionResult;
import app.gemba.reports.scoring.Severity;
import app.gemba.reports.scoring.Template.Question;
import app.gemba.shared.CommonProblem;
import app.gemba.shared.FieldError;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Findings: those that follow from failed answers by themselves, and those that the representative adds. */
@Singleton
class Findings {
    private final Bookings bookings;
    private final WorkingCopies copies;
    private final FindingRepository findings;
    private final ReportAssembler assembler;
    private final ReportJson json;
    private final Clock clock;

    Findings(
            Bookings bookings,
            WorkingCopies copies,
            FindingRepository findings,
            ReportAssembler assembler,
            ReportJson json,
            Clock clock) {
        this.bookings = bookings;
        this.copies = copies;
        this.findings = findings;
        this.assembler = assembler;
        this.json = json;
        this.clock = clock;
    }

    /** What comes in for one finding. */
    record FindingDraft(
            @Nullable String questionId,
            Severity severity,
            String title,
            String detail,
            String correctiveAction,
            List<PhotoId> photoIds) {}

    /**
     * Gives every failed question its finding. One that no longer fails keeps its row, unseen, so that its text is not
     * lost when the answer goes back and forth. Joins the transaction that changed an answer.
     */
    void follow(WorkingCopy copy) {
        Set<String> known = copy.findings().stream()
                .filter(finding -> !finding.manual())
                .map(finding -> Objects.requireNonNull(finding.questionId()))
                .collect(Collectors.toUnmodifiableSet());
        copy.questionnaire()
                .questions()
                .filter(question -> failed(copy, question) && !known.contains(question.id()))
                .forEach(question -> findings.save(new FindingRow(
                        FindingId.next(),
                        copy.row().id(),
                        question.id(),
                        question.severity(),
                        question.text(),
                        "",
                        "",
                        "[]",
                        false,
                        clock.instant(),
                        0)));
    }

    private static boolean failed(WorkingCopy copy, Question question) {
        QuestionResult result = copy.evaluation().questions().get(question.id());
        return result != null && result.failed();
    }

    @Transactional
    FindingView add(Caller caller, BookingId booking, FindingDraft draft) {
        WorkingCopy copy = locked(caller, booking);
        check(copy, draft);
        FindingRow row = findings.save(new FindingRow(
                FindingId.next(),
                copy.row().id(),
                draft.questionId(),
                draft.severity(),
                draft.title(),
                draft.detail(),
                draft.correctiveAction(),
                json.write(draft.photoIds()),
                true,
                clock.instant(),
                0));
        return assembler.finding(copy, row);
    }

    /** Where the finding follows from an answer, its question, severity and title stay what they are. */
    @Transactional
    FindingView change(Caller caller, BookingId booking, FindingId id, FindingDraft draft, long version) {
        WorkingCopy copy = locked(caller, booking);
        FindingRow kept = require(copy, id);
        check(copy, draft);
        if (kept.version() != version) {
            throw CommonProblem.STALE_VERSION.problem().with("current", assembler.finding(copy, kept));
        }
        FindingRow row = findings.update(new FindingRow(
                kept.id(),
                kept.reportId(),
                kept.manual() ? draft.questionId() : kept.questionId(),
                kept.manual() ? draft.severity() : kept.severity(),
                kept.manual() ? draft.title() : kept.title(),
                draft.detail(),
                draft.correctiveAction(),
                json.write(draft.photoIds()),
                kept.manual(),
                kept.createdAt(),
                version));
        return assembler.finding(copy, row);
    }

    @Transactional
    void remove(Caller caller, BookingId booking, FindingId id) {
        FindingRow kept = require(locked(caller, booking), id);
        if (!kept.manual()) {
            throw ReportProblem.FINDING_FOLLOWS_ANSWER.problem();
        }
        findings.delete(kept);
    }

    private WorkingCopy locked(Caller caller, BookingId booking) {
        BookingAccess access = Reports.open(bookings.access(caller, booking));
        return copies.load(access, copies.locked(access));
    }

    private FindingRow require(WorkingCopy copy, FindingId id) {
        return findings.findByIdAndReportId(id, copy.row().id()).orElseThrow(ReportProblem.FINDING_NOT_FOUND::problem);
    }

    private static void check(WorkingCopy copy, FindingDraft draft) {
        String question = draft.questionId();
        if (question != null && copy.questionnaire().find(question).isEmpty()) {
            Reports.refuse(List.of(new FieldError("questionId", "is not asked in this report")));
        }
        Reports.refuse(Reports.unknown(copy.photoIds(), draft.photoIds()));
    }
}
