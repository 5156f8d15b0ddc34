package app.gemba.reports;

import app.gemba.bookings.BookingAccess;
import app.gemba.bookings.BookingId;
import app.gemba.bookings.visit.Visit;
import app.gemba.evidence.PhotoId;
import app.gemba.evidence.PhotoView;
import app.gemba.evidence.Photos;
import app.gemba.factories.FactorySite;
import app.gemba.factories.Precision;
import app.gemba.factories.SitePosition;
import app.gemba.reports.scoring.Answer;
import app.gemba.reports.scoring.Questionnaire;
import app.gemba.reports.scoring.Scoring;
import app.gemba.reports.scoring.VisitFacts;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Loads working copies, inside the transaction of the caller. */
@Singleton
class WorkingCopies {
    private final ReportRepository reports;
    private final AnswerRepository answers;
    private final ObjectiveRepository objectives;
    private final FindingRepository findings;
    private final ExplanationRepository explanations;
    private final Photos photos;
    private final Templates templates;
    private final ReportJson json;
    private final Clock clock;

    WorkingCopies(
            ReportRepository reports,
            AnswerRepository answers,
            ObjectiveRepository objectives,
            FindingRepository findings,
            ExplanationRepository explanations,
            Photos photos,
            Templates templates,
            ReportJson json,
            Clock clock) {
        this.reports = reports;
        this.answers = answers;
        this.objectives = objectives;
        this.findings = findings;
        this.explanations = explanations;
        this.photos = photos;
        this.templates = templates;
        this.json = json;
        this.clock = clock;
    }

    /** Starts the report at the first look after check-in. */
    ReportRow started(BookingAccess access) {
        BookingId booking = access.id();
        return reports.findByBookingId(booking).orElseGet(() -> {
            reports.start(
                    ReportId.next(),
                    booking,
                    Templates.LATEST,
                    access.brief().visitType().name(),
                    json.write(SummaryText.EMPTY),
                    clock.instant());
            return reports.findByBookingId(booking).orElseThrow();
        });
    }

    /** The report's head, locked: changes of one report happen one after the other. */
    ReportRow locked(BookingAccess access) {
        started(access);
        return reports.lock(access.id()).orElseThrow();
    }

    WorkingCopy load(BookingAccess access, ReportRow row) {
        Questionnaire questionnaire = templates.questionnaire(row.templateVersion(), row.visitType());
        List<PhotoView> pictures = photos.of(access.id());
        Set<PhotoId> present = pictures.stream().map(PhotoView::id).collect(Collectors.toUnmodifiableSet());
        Map<String, AnswerRow> rows = new LinkedHashMap<>();
        Map<String, Answer> scored = new LinkedHashMap<>();
        for (AnswerRow answer : answers.findAllOf(row.id())) {
            rows.put(answer.questionId(), answer);
            scored.put(answer.questionId(), answer(answer, present));
        }
        return new WorkingCopy(
                access,
                row,
                questionnaire,
                rows,
                scored,
                Scoring.evaluate(questionnaire, scored, facts(access)),
                objectives.findAllOf(row.id()).stream()
                        .collect(Collectors.toMap(ObjectiveRow::objectiveId, Function.identity())),
                findings.findAllOf(row.id()),
                json.people(row.people()),
                json.summary(row.summary()),
                explanations.findAllOf(row.id()).stream()
                        .collect(Collectors.toMap(ExplanationRow::code, ExplanationRow::explanation)),
                pictures);
    }

    private Answer answer(AnswerRow row, Set<PhotoId> present) {
        int attached = (int)
                json.photoIds(row.photoIds()).stream().filter(present::contains).count();
        return new Answer(json.node(row.answer()), row.basis(), row.note(), row.rating(), attached);
    }

    private VisitFacts facts(BookingAccess access) {
        FactorySite site = access.site();
        SitePosition position = site.position();
        return new VisitFacts(
                site.names(),
                site.registrationNumber(),
                site.countryCode(),
                position == null || position.precision() != Precision.EXACT
                        ? null
                        : new VisitFacts.Point(position.lat(), position.lng()),
                visitedOn(access));
    }

    private LocalDate visitedOn(BookingAccess access) {
        Visit visit = access.visit();
        Instant checkedIn = visit == null ? null : visit.checkedInAt();
        return LocalDate.ofInstant(
                checkedIn == null ? clock.instant() : checkedIn, access.site().timeZone());
    }
}
