package app.gemba.reports;

import app.gemba.bookings.BookingAccess;
import app.gemba.bookings.BookingAccess.Role;
import app.gemba.bookings.BookingId;
import app.gemba.bookings.BookingStatus;
import app.gemba.bookings.Bookings;
import app.gemba.bookings.brief.Objective;
import app.gemba.bookings.brief.ObjectiveId;
import app.gemba.evidence.PhotoId;
import app.gemba.evidence.PhotoView;
import app.gemba.evidence.Photos;
import app.gemba.identity.Caller;
import app.gemba.reports.ReportView.AnswerView;
import app.gemba.reports.ReportView.ObjectiveView;
import app.gemba.reports.ReportView.SummaryView;
import app.gemba.reports.scoring.AnswerShape;
import app.gemba.reports.scoring.Basis;
import app.gemba.reports.scoring.Template.Question;
import app.gemba.shared.CommonProblem;
import app.gemba.shared.FieldError;
import app.gemba.shared.Ids;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes the working copy: answers, objectives, people and conclusion, each with its own version. */
@Singleton
public class Reports {
    private static final Set<BookingStatus> OPEN =
            EnumSet.of(BookingStatus.ON_SITE, BookingStatus.REPORTING, BookingStatus.REVISION);

    private final Bookings bookings;
    private final WorkingCopies copies;
    private final ReportRepository reports;
    private final AnswerRepository answers;
    private final ObjectiveRepository objectives;
    private final Findings findings;
    private final Templates templates;
    private final Photos photos;
    private final ReportAssembler assembler;
    private final ReportJson json;
    private final Clock clock;

    Reports(
            Bookings bookings,
            WorkingCopies copies,
            ReportRepository reports,
            AnswerRepository answers,
            ObjectiveRepository objectives,
            Findings findings,
            Templates templates,
            Photos photos,
            ReportAssembler assembler,
            ReportJson json,
            Clock clock) {
        this.bookings = bookings;
        this.copies = copies;
        this.reports = reports;
        this.answers = answers;
        this.objectives = objectives;
        this.findings = findings;
        this.templates = templates;
        this.photos = photos;
        this.assembler = assembler;
        this.json = json;
        this.clock = clock;
    }

    /** What comes in for one question. */
    record AnswerDraft(
            @Nullable JsonNode value,
            Basis basis,
            String note,
            @Nullable Integer rating,
            List<PhotoId> photoIds,
            long version) {}

    /** What comes in for one objective. */
    record ObjectiveDraft(@Nullable Verdict verdict, String found, List<PhotoId> photoIds, long version) {}

    /** The people met, as kept. */
    @Serdeable
    public record PeopleView(List<PersonMet> people, long peopleVersion) {}

    @Transactional
    AnswerView answer(Caller caller, BookingId booking, String questionId, AnswerDraft draft) {
        BookingAccess access = open(bookings.access(caller, booking));
        ReportRow report = copies.locked(access);
        Question question = templates
                .questionnaire(report.templateVersion(), report.visitType())
                .find(questionId)
                .orElseThrow(ReportProblem.QUESTION_NOT_FOUND::problem);
        if (question.rule().computed()) {
            throw ReportProblem.ANSWER_IS_COMPUTED.problem();
        }
        List<FieldError> errors = new ArrayList<>(AnswerShape.errors(question, draft.value()));
        errors.addAll(unknown(booking, draft.photoIds()));
        refuse(errors);
        AnswerRow kept =
                answers.findByReportIdAndQuestionId(report.id(), questionId).orElse(null);
        if (draft.version() != (kept == null ? 0 : kept.version())) {
            var stale = CommonProblem.STALE_VERSION.problem();
            throw kept == null ? stale : stale.with("current", assembler.answer(kept));
        }
        AnswerRow row = new AnswerRow(
                kept == null ? Ids.next() : kept.id(),
                report.id(),
                questionId,
                draft.value() == null || draft.value().isNull() ? null : json.write(draft.value()),
                draft.basis(),
                draft.note(),
                draft.rating(),
                json.write(draft.photoIds()),
                clock.instant(),
                draft.version() + 1);
        AnswerView view = assembler.answer(kept == null ? answers.save(row) : answers.update(row));
        findings.follow(copies.load(access, report));
        return view;
    }

    @Transactional
    ObjectiveView objective(Caller caller, BookingId booking, ObjectiveId id, ObjectiveDraft draft) {
        BookingAccess access = open(bookings.access(caller, booking));
        Objective objective = access.brief().objectives().stream()
                .filter(candidate -> candidate.key().equals(id))
                .findFirst()
                .orElseThrow(ReportProblem.OBJECTIVE_NOT_FOUND::problem);
        refuse(unknown(booking, draft.photoIds()));
        ReportRow report = copies.locked(access);
        ObjectiveRow kept =
                objectives.findByReportIdAndObjectiveId(report.id(), id).orElse(null);
        Set<PhotoId> present = present(booking);
        if (draft.version() != (kept == null ? 0 : kept.version())) {
            throw CommonProblem.STALE_VERSION.problem().with("current", assembler.objective(objective, kept, present));
        }
        ObjectiveRow row = new ObjectiveRow(
                kept == null ? Ids.next() : kept.id(),
                report.id(),
                id,
                draft.verdict(),
                draft.found(),
                json.write(draft.photoIds()),
                clock.instant(),
                draft.version() + 1);
        return assembler.objective(objective, kept == null ? objectives.save(row) : objectives.update(row), present);
    }

    @Transactional
    PeopleView people(Caller caller, BookingId booking, List<PersonMet> people, long version) {
        ReportRow report = copies.locked(open(bookings.access(caller, booking)));
        if (reports.updatePeople(report.id(), json.write(people), version) == 0) {
            throw CommonProblem.STALE_VERSION
                    .problem()
                    .with("current", new PeopleView(json.people(report.people()), report.peopleVersion()));
        }
        return new PeopleView(people, version + 1);
    }

    @Transactional
    SummaryView summary(Caller caller, BookingId booking, SummaryText summary, long version) {
        ReportRow report = copies.locked(open(bookings.access(caller, booking)));
        if (reports.updateSummary(report.id(), json.write(summary), version) == 0) {
            throw CommonProblem.STALE_VERSION
                    .problem()
                    .with("current", assembler.summary(json.summary(report.summary()), report.summaryVersion()));
        }
        return assembler.summary(summary, version + 1);
    }

    /** The booking, where its report may be written by this caller now. */
    static BookingAccess open(BookingAccess access) {
        requireAssigned(access);
        if (!OPEN.contains(access.status())) {
            throw ReportProblem.REPORT_CLOSED.problem();
        }
        return access;
    }

    static void requireAssigned(BookingAccess access) {
        if (access.role() != Role.ASSIGNED) {
            throw ReportProblem.REPORT_NOT_FOUND.problem();
        }
    }

    static boolean isOpen(BookingAccess access) {
        return access.role() == Role.ASSIGNED && OPEN.contains(access.status());
    }

    static void refuse(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw CommonProblem.INVALID.problem().at(errors);
        }
    }

    private List<FieldError> unknown(BookingId booking, List<PhotoId> photoIds) {
        return photoIds.isEmpty() ? List.of() : unknown(present(booking), photoIds);
    }

    static List<FieldError> unknown(Set<PhotoId> present, List<PhotoId> photoIds) {
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < photoIds.size(); i++) {
            if (!present.contains(photoIds.get(i))) {
                errors.add(new FieldError("photoIds[" + i + "]", "is no photo of this booking"));
            }
        }
        return errors;
    }

    private Set<PhotoId> present(BookingId booking) {
        return photos.of(booking).stream().map(PhotoView::id).collect(Collectors.toUnmodifiableSet());
    }
}
