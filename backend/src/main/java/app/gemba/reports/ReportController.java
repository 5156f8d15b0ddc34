package app.gemba.reports;

import app.gemba.bookings.BookingId;
import app.gemba.bookings.brief.ObjectiveId;
import app.gemba.evidence.PhotoId;
import app.gemba.identity.Caller;
import app.gemba.identity.access.ForAssigned;
import app.gemba.identity.access.ForParty;
import app.gemba.reports.Findings.FindingDraft;
import app.gemba.reports.ReportView.AnswerView;
import app.gemba.reports.ReportView.FindingView;
import app.gemba.reports.ReportView.ObjectiveView;
import app.gemba.reports.ReportView.SummaryView;
import app.gemba.reports.Reports.AnswerDraft;
import app.gemba.reports.Reports.ObjectiveDraft;
import app.gemba.reports.scoring.Basis;
import app.gemba.reports.scoring.Severity;
import app.gemba.shared.CommonProblem;
import app.gemba.shared.FieldError;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The report over HTTP: read whole, written in small parts, delivered once it is complete. */
@Controller("/api/bookings/{id}/report")
@ExecuteOn(TaskExecutors.BLOCKING)
class ReportController {
    private final Reports reports;
    private final Findings findings;
    private final ReportDelivery delivery;

    ReportController(Reports reports, Findings findings, ReportDelivery delivery) {
        this.reports = reports;
        this.findings = findings;
        this.delivery = delivery;
    }

    /** {@code version} is 0 for the first answer to a question. */
    @Serdeable
    record AnswerBody(
            @Nullable @Schema(description = "JSON by the question's type")
            JsonNode value,

            @NotNull Basis basis,
            @Nullable @Size(max = 4000) String note,
            @Nullable @Min(0) @Max(5) Integer rating,

            @Nullable @Schema(requiredMode = RequiredMode.REQUIRED) @Size(max = 60)
            List<@NotNull PhotoId> photoIds,

            @Min(0) long version) {}

    @Serdeable
    record ObjectiveBody(
            @Nullable Verdict verdict,
            @NotNull @Size(max = 4000) String found,

            @Nullable @Schema(requiredMode = RequiredMode.REQUIRED) @Size(max = 60)
            List<@NotNull PhotoId> photoIds,

            @Min(0) long version) {}

    @Serdeable
    record PeopleBody(
            @Nullable @Schema(requiredMode = RequiredMode.REQUIRED) @Size(max = 40)
            List<@Valid @NotNull PersonMet> people,

            @Min(0) long version) {}

    @Serdeable
    record SummaryBody(
            @Nullable @Schema(requiredMode = RequiredMode.REQUIRED) @Size(max = 3)
            List<@NotBlank @Size(max = 200) String> strengths,

            @Nullable @Schema(requiredMode = RequiredMode.REQUIRED) @Size(max = 3)
            List<@NotBlank @Size(max = 200) String> concerns,

            @NotNull @Size(max = 4000) String couldNotVerify,
            @Nullable Verdict verdict,
            @NotNull @Size(max = 4000) String text,
            @Min(0) long version) {}

    @Serdeable
    record FindingBody(
            @Nullable @Size(max = 20) String questionId,
            @NotNull Severity severity,
            @NotBlank @Size(max = 300) String title,
            @NotNull @Size(max = 4000) String detail,
            @NotNull @Size(max = 2000) String correctiveAction,

            @Nullable @Schema(requiredMode = RequiredMode.REQUIRED) @Size(max = 60)
            List<@NotNull PhotoId> photoIds) {

        FindingDraft draft() {
            return new FindingDraft(
                    questionId,
                    severity,
                    title.strip(),
                    detail.strip(),
                    correctiveAction.strip(),
                    given("photoIds", photoIds));
        }
    }

    @Serdeable
    record FindingChange(
            @Nullable @Size(max = 20) String questionId,
            @NotNull Severity severity,
            @NotBlank @Size(max = 300) String title,
            @NotNull @Size(max = 4000) String detail,
            @NotNull @Size(max = 2000) String correctiveAction,

            @Nullable @Schema(requiredMode = RequiredMode.REQUIRED) @Size(max = 60)
            List<@NotNull PhotoId> photoIds,

            @Min(0) long version) {

        FindingDraft draft() {
            return new FindingDraft(
                    questionId,
                    severity,
                    title.strip(),
                    detail.strip(),
                    correctiveAction.strip(),
                    given("photoIds", photoIds));
        }
    }

    @Serdeable
    record Explanation(@NotBlank @Size(max = 1000) String explanation) {}

    @Serdeable
    record Missing(List<MissingItem> items) {}

    /** A list that is left out reads as null and is refused; it must not pass for an empty one. */
    private static <T> List<T> given(String field, @Nullable List<T> list) {
        if (list == null) {
            throw CommonProblem.INVALID.problem().at(new FieldError(field, "must not be null"));
        }
        return list;
    }

    /** The working copy for its representative while it is open, otherwise the latest delivered edition. */
    @Get
    @ForParty
    ReportView read(Caller caller, @PathVariable BookingId id, @QueryValue @Nullable @Min(1) Integer edition) {
        return delivery.read(caller, id, edition);
    }

    @Put("/answers/{questionId}")
    @ForAssigned
    AnswerView answer(
            Caller caller, @PathVariable BookingId id, @PathVariable String questionId, @Body @Valid AnswerBody body) {
        String note = body.note();
        return reports.answer(
                caller,
                id,
                questionId,
                new AnswerDraft(
                        body.value(),
                        body.basis(),
                        note == null ? "" : note.strip(),
                        body.rating(),
                        given("photoIds", body.photoIds()),
                        body.version()));
    }

    @Put("/objectives/{objectiveId}")
    @ForAssigned
    ObjectiveView objective(
            Caller caller,
            @PathVariable BookingId id,
            @PathVariable ObjectiveId objectiveId,
            @Body @Valid ObjectiveBody body) {
        return reports.objective(
                caller,
                id,
                objectiveId,
                new ObjectiveDraft(
                        body.verdict(), body.found().strip(), given("photoIds", body.photoIds()), body.version()));
    }

    @Put("/people")
    @ForAssigned
    Reports.PeopleView people(Caller caller, @PathVariable BookingId id, @Body @Valid PeopleBody body) {
        return reports.people(caller, id, given("people", body.people()), body.version());
    }

    @Put("/summary")
    @ForAssigned
    SummaryView summary(Caller caller, @PathVariable BookingId id, @Body @Valid SummaryBody body) {
        SummaryText text = new SummaryText(
                given("strengths", body.strengths()),
                given("concerns", body.concerns()),
                body.couldNotVerify().strip(),
                body.verdict(),
                body.text().strip());
        return reports.summary(caller, id, text, body.version());
    }

    @Post("/findings")
    @Status(HttpStatus.CREATED)
    @ForAssigned
    FindingView addFinding(Caller caller, @PathVariable BookingId id, @Body @Valid FindingBody body) {
        return findings.add(caller, id, body.draft());
    }

    @Put("/findings/{findingId}")
    @ForAssigned
    FindingView changeFinding(
            Caller caller,
            @PathVariable BookingId id,
            @PathVariable FindingId findingId,
            @Body @Valid FindingChange body) {
        return findings.change(caller, id, findingId, body.draft(), body.version());
    }

    @Delete("/findings/{findingId}")
    @Status(HttpStatus.NO_CONTENT)
    @ForAssigned
    void removeFinding(Caller caller, @PathVariable BookingId id, @PathVariable FindingId findingId) {
        findings.remove(caller, id, findingId);
    }

    /** What keeps the report from being delivered, and what would make it better. */
    @Get("/missing")
    @ForAssigned
    Missing missing(Caller caller, @PathVariable BookingId id) {
        return new Missing(delivery.missing(caller, id));
    }

    @Put("/missing/{code}")
    @ForAssigned
    Missing explain(
            Caller caller, @PathVariable BookingId id, @PathVariable String code, @Body @Valid Explanation body) {
        return new Missing(delivery.explain(caller, id, code, body.explanation().strip()));
    }

    @Post("/deliver")
    @Status(HttpStatus.OK)
    @ForAssigned
    ReportView deliver(Caller caller, @PathVariable BookingId id) {
        return delivery.deliver(caller, id);
    }
}
