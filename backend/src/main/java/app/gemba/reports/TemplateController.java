package app.gemba.reports;

import app.gemba.identity.access.SignedIn;
import app.gemba.reports.scoring.QuestionState;
import app.gemba.reports.scoring.Questionnaire;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** What a visit of a type will ask, before it is booked. */
@Controller("/api/report-templates")
@ExecuteOn(TaskExecutors.BLOCKING)
class TemplateController {
    private final Templates templates;

    TemplateController(Templates templates) {
        this.templates = templates;
    }

    @Serdeable
    @Schema(name = "ReportTemplate")
    record TemplateView(
            int version, String visitType, String name, String description, List<TemplateSection> sections) {}

    @Serdeable
    record TemplateSection(String code, String title, String intro, int weight, List<QuestionView> questions) {}

    @Get("/{visitType}")
    @SignedIn
    TemplateView template(@PathVariable String visitType) {
        Questionnaire questionnaire = templates.questionnaire(Templates.LATEST, visitType);
        return new TemplateView(
                questionnaire.template().version(),
                visitType,
                questionnaire.visitType().name(),
                questionnaire.visitType().description(),
                questionnaire.sections().stream()
                        .map(section -> new TemplateSection(
                                section.code(),
                                section.title(),
                                section.intro(),
                                section.weight(),
                                section.questions().stream()
                                        .map(question ->
                                                QuestionView.of(question, null, QuestionState.UNANSWERED, null))
                                        .toList()))
                        .toList());
    }
}
