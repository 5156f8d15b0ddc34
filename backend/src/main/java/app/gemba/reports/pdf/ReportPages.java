package app.gemba.reports.pdf;

import app.gemba.evidence.PhotoId;
import app.gemba.evidence.PhotoVariant;
import app.gemba.evidence.PhotoView;
import app.gemba.reports.PersonMet;
import app.gemba.reports.QuestionView;
import app.gemba.reports.ReportView;
import app.gemba.reports.ReportView.AnswerView;
import app.gemba.reports.ReportView.FindingView;
import app.gemba.reports.ReportView.ObjectiveView;
import app.gemba.reports.ReportView.SectionView;
import app.gemba.reports.scoring.Basis;
import app.gemba.reports.scoring.QuestionState;
import app.gemba.reports.scoring.Severity;
import app.gemba.shared.pdf.Markup;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;

/** The pages of one report as XHTML. */
final class ReportPages {
    /** Full-size pictures up to here; the rest are small, so that the file can still be mailed. */
    private static final int LARGE_PICTURES = 12;

    private final ReportView report;
    private final BiFunction<PhotoId, PhotoVariant, String> pictures;
    private final Markup out = new Markup();
    private int drawn;

    ReportPages(ReportView report, BiFunction<PhotoId, PhotoVariant, String> pictures) {
        this.report = report;
        this.pictures = pictures;
    }

    String html() {
        out.raw("<html><head><title>").text(report.subject().title()).raw("</title><style>");
        out.raw(PageStyle.css(report)).raw("</style></head><body>");
        new CoverPage(report, out).write();
        conclusion();
        objectives();
        findings();
        people();
        report.sections().forEach(this::section);
        explained();
        album();
        return out.raw("</body></html>").toString();
    }

    private void conclusion() {
        out.raw("<h2>Conclusion</h2><p>").lines(report.summary().text()).raw("</p>");
        list("Strengths", report.summary().strengths());
        list("Concerns", report.summary().concerns());
        if (!report.summary().couldNotVerify().isBlank()) {
            out.raw("<h3>Could not be verified</h3><p>")
                    .lines(report.summary().couldNotVerify())
                    .raw("</p>");
        }
    }

    private void list(String title, List<String> lines) {
        if (!lines.isEmpty()) {
            out.raw("<h3>").text(title).raw("</h3><ul>");
            lines.forEach(line -> out.raw("<li>").text(line).raw("</li>"));
            out.raw("</ul>");
        }
    }

    private void objectives() {
        out.raw("<h2>Objectives</h2>");
        for (ObjectiveView objective : report.objectives()) {
            out.raw("<div class='card'><span class='pill ")
                    .raw(CoverPage.tone(objective.verdict()))
                    .raw("'>")
                    .text(CoverPage.words(objective.verdict()))
                    .raw("</span> <b>")
                    .text(objective.text())
                    .raw("</b> <span class='quiet'>weight ")
                    .text(objective.weight() + (objective.must() ? ", must" : ""))
                    .raw("</span><p>")
                    .lines(objective.found())
                    .raw("</p>");
            pictures(objective.photoIds());
            out.raw("</div>");
        }
    }

    private void findings() {
        out.raw("<h2>Findings</h2>");
        if (report.findings().isEmpty()) {
            out.raw("<p>No findings.</p>");
        }
        for (FindingView finding : report.findings()) {
            out.raw("<div class='card'><span class='pill ")
                    .raw(finding.severity().name().toLowerCase(Locale.ROOT))
                    .raw("'>")
                    .text(CoverPage.capital(finding.severity().name()))
                    .raw("</span> <b>")
                    .text(finding.title())
                    .raw("</b> <span class='quiet'>")
                    .text(finding.questionId() == null ? "" : finding.questionId())
                    .raw("</span><p>")
                    .lines(finding.detail())
                    .raw("</p>");
            if (!finding.correctiveAction().isBlank()) {
                out.raw("<p><b>Corrective action:</b> ")
                        .lines(finding.correctiveAction())
                        .raw("</p>");
            }
            pictures(finding.photoIds());
            out.raw("</div>");
        }
    }

    private void people() {
        if (report.people().isEmpty()) {
            return;
        }
        out.raw("<h2>People met</h2><table class='grid'><thead><tr><th>Name</th><th>Position</th><th>Department</th>"
                + "<th>Language</th><th>Influence</th></tr></thead><tbody>");
        for (PersonMet person : report.people()) {
            out.raw("<tr>");
            for (String cell : List.of(
                    person.consent() ? person.name() : "(not named)",
                    person.position(),
                    person.department(),
                    person.languageLevel(),
                    person.influence())) {
                out.raw("<td>").text(cell).raw("</td>");
            }
            out.raw("</tr>");
        }
        out.raw("</tbody></table>");
    }

    private void section(SectionView section) {
        out.raw("<h2>")
                .text(section.title())
                .raw(" <span class='quiet'>")
                .text(score(section))
                .raw("</span></h2>");
        out.raw("<table class='grid answers'><thead><tr><th>Question</th><th>Answer</th><th>Known by</th>"
                + "<th>Score</th></tr></thead><tbody>");
        section.questions().forEach(this::answer);
        out.raw("</tbody></table>");
    }

    private static String score(SectionView section) {
        if (!section.enough()) {
            return "not enough evidence (" + section.coverage() + " % answered)";
        }
        return section.score() == null ? "" : section.score() + " / 100, grade " + section.grade();
    }

    private void answer(QuestionView question) {
        AnswerView answer = question.answer();
        out.raw("<tr><td><span class='quiet'>")
                .text(question.id())
                .raw("</span> ")
                .text(question.text());
        if (question.severity() == Severity.CRITICAL) {
            out.raw(" <span class='flag'>critical</span>");
        }
        out.raw("</td><td>");
        if (answer == null) {
            out.raw("<span class='quiet'>").text(unanswered(question)).raw("</span>");
        } else {
            out.lines(AnswerText.of(question, answer));
            if (!answer.note().isBlank()) {
                out.raw("<div class='note'>").lines(answer.note()).raw("</div>");
            }
            if (!question.supported()) {
                out.raw("<div class='flag'>unsupported: proof is missing</div>");
            }
            if (!answer.photoIds().isEmpty()) {
                out.raw("<div class='quiet'>")
                        .text(photoNumbers(answer.photoIds()))
                        .raw("</div>");
            }
        }
        out.raw("</td><td>")
                .text(answer == null ? "" : basis(answer.basis()))
                .raw("</td><td>")
                .text(
                        question.score() == null
                                ? ""
                                : question.score().toBigInteger().toString())
                .raw("</td></tr>");
    }

    private static String unanswered(QuestionView question) {
        return question.computed() && question.state() == QuestionState.ANSWERED
                ? "follows from the answers"
                : "not answered";
    }

    private String photoNumbers(List<PhotoId> ids) {
        List<PhotoId> all = report.photos().stream().map(PhotoView::id).toList();
        return "Photos "
                + String.join(
                        ", ",
                        ids.stream()
                                .map(id -> String.valueOf(all.indexOf(id) + 1))
                                .toList());
    }

    private void explained() {
        if (!report.explained().isEmpty()) {
            out.raw("<h2>What is not there, and why</h2><ul>");
            report.explained().forEach(item -> out.raw("<li>")
                    .text(item.text())
                    .raw(" <span class='quiet'>")
                    .text(item.explanation())
                    .raw("</span></li>"));
            out.raw("</ul>");
        }
    }

    private void album() {
        if (report.photos().isEmpty()) {
            return;
        }
        out.raw("<h2>Photos</h2><div class='album'>");
        int number = 1;
        for (PhotoView photo : report.photos()) {
            String picture = pictures.apply(photo.id(), PhotoVariant.THUMB);
            out.raw("<div class='shot'>");
            if (!picture.isEmpty()) {
                out.raw("<img src='").raw(picture).raw("'/>");
            }
            out.raw("<div class='caption'><b>")
                    .text(number++ + "")
                    .raw("</b> ")
                    .text(photo.caption())
                    .raw("</div></div>");
        }
        out.raw("</div>");
    }

    private void pictures(List<PhotoId> ids) {
        if (ids.isEmpty()) {
            return;
        }
        out.raw("<div class='row'>");
        for (PhotoId id : ids) {
            String picture = pictures.apply(id, drawn++ < LARGE_PICTURES ? PhotoVariant.LARGE : PhotoVariant.THUMB);
            if (!picture.isEmpty()) {
                out.raw("<img src='").raw(picture).raw("'/>");
            }
        }
        out.raw("</div>");
    }

    private static String basis(Basis basis) {
        return switch (basis) {
            case SEEN -> "seen";
            case DOCUMENT -> "document";
            case TOLD -> "told";
            case NOT_SHOWN -> "not shown";
            case NA -> "n.a.";
        };
    }
}
