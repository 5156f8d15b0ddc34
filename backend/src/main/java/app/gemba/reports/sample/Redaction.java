package app.gemba.reports.sample;

import app.gemba.reports.QuestionView;
import app.gemba.reports.ReportView;
import app.gemba.reports.ReportView.AnswerView;
import app.gemba.reports.ReportView.FindingView;
import app.gemba.reports.ReportView.ObjectiveView;
import app.gemba.reports.ReportView.SectionView;
import app.gemba.reports.scoring.AnswerValues;
import io.micronaut.json.tree.JsonNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What stays of a report. Only the template's own words and choices do: whatever somebody wrote, counted, measured,
 * photographed or signed could name a person, a factory or a brand, and a machine can't tell. What is kept from the
 * factory is kept from everybody, and so is what is between this buyer and the factory.
 */
final class Redaction {
    /** The relationship with the buyer, and what was negotiated. */
    private static final Set<String> BETWEEN_TWO = Set.of("REL", "NEG");

    private Redaction() {}

    static SampleReport of(ReportView report, Instant deliveredAt) {
        List<SectionView> told = report.sections().stream()
                .filter(section -> !BETWEEN_TWO.contains(section.code()))
                .toList();
        Map<String, QuestionView> shown = told.stream()
                .flatMap(section -> section.questions().stream())
                .filter(question -> !question.hiddenFromFactory())
                .collect(Collectors.toMap(QuestionView::id, Function.identity()));
        List<SampleReport.Section> sections = told.stream()
                .map(section -> section(section, shown))
                .filter(section -> !section.lines().isEmpty())
                .toList();
        return new SampleReport(
                report.visitType(),
                report.subject().visitTypeName(),
                report.subject().countryName(),
                deliveredAt.atZone(ZoneOffset.UTC).getYear(),
                report.score().overall(),
                report.score().grade(),
                report.score().coverage(),
                report.frame().minutesOnFloor(),
                report.frame().basisShares(),
                sections,
                report.findings().stream()
                        .flatMap(finding -> finding(finding, shown))
                        .toList(),
                report.objectives().stream()
                        .map(ObjectiveView::verdict)
                        .filter(Objects::nonNull)
                        .toList(),
                leftOut(report, sections));
    }

    private static SampleReport.Section section(SectionView section, Map<String, QuestionView> shown) {
        return new SampleReport.Section(
                section.code(),
                section.title(),
                section.score(),
                section.grade(),
                section.coverage(),
                section.questions().stream()
                        .filter(question -> shown.containsKey(question.id()))
                        .flatMap(Redaction::line)
                        .toList());
    }

    private static Stream<SampleReport.Line> line(QuestionView question) {
        AnswerView answer = question.answer();
        return answer == null
                ? Stream.empty()
                : Stream.of(new SampleReport.Line(
                        question.id(),
                        question.text(),
                        answer.basis(),
                        value(question, answer.value()),
                        answer.photoIds().size(),
                        !answer.note().isBlank()));
    }

    private static @Nullable String value(QuestionView question, @Nullable JsonNode value) {
        if (value == null || value.isNull()) {
            return null;
        }
        String text = AnswerValues.text(question.type(), question.unit(), value);
        return switch (question.type()) {
            case YN, RATE -> text;
            case ONE -> question.options().contains(text) ? text : null;
            case MANY -> question.options().containsAll(AnswerValues.choices(value)) ? text : null;
            case NUM, TEXT, TABLE, DOCNO, PHOTO, GEO, SIGN -> null;
        };
    }

    /** A derived finding is told by its question, since its title may have been put in other words. */
    private static Stream<SampleReport.Finding> finding(FindingView finding, Map<String, QuestionView> shown) {
        if (finding.manual() || finding.questionId() == null) {
            return Stream.of(new SampleReport.Finding(finding.severity(), null));
        }
        QuestionView question = shown.get(finding.questionId());
        return question == null
                ? Stream.empty()
                : Stream.of(new SampleReport.Finding(finding.severity(), question.text()));
    }

    private static SampleReport.LeftOut leftOut(ReportView report, List<SampleReport.Section> sections) {
        List<SampleReport.Line> lines =
                sections.stream().flatMap(section -> section.lines().stream()).toList();
        long answered = report.sections().stream()
                .flatMap(section -> section.questions().stream())
                .filter(question -> question.answer() != null)
                .count();
        long notes = report.sections().stream()
                .flatMap(section -> section.questions().stream())
                .map(QuestionView::answer)
                .filter(answer -> answer != null && !answer.note().isBlank())
                .count();
        long found = report.objectives().stream()
                .filter(objective -> !objective.found().isBlank())
                .count();
        long conclusion = Stream.of(
                        Stream.of(report.summary().text(), report.summary().couldNotVerify()),
                        report.summary().strengths().stream(),
                        report.summary().concerns().stream())
                .flatMap(texts -> texts)
                .filter(text -> !text.isBlank())
                .count();
        return new SampleReport.LeftOut(
                (int) lines.stream().filter(line -> line.value() == null).count(),
                (int) answered - lines.size(),
                (int) (notes + found + conclusion + report.findings().size()),
                report.people().size(),
                report.photos().size());
    }
}
