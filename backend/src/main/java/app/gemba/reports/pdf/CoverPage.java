package app.gemba.reports.pdf;

import app.gemba.reports.ReportView;
import app.gemba.reports.ReportView.Subject;
import app.gemba.reports.Verdict;
import app.gemba.shared.pdf.Markup;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is read first: the verdict and the grade, and what has to be read with them. */
final class CoverPage {
    private final ReportView report;
    private final Markup out;

    CoverPage(ReportView report, Markup out) {
        this.report = report;
        this.out = out;
    }

    void write() {
        Subject subject = report.subject();
        out.raw("<div class='band'>Gemba visit report</div><h1>")
                .text(subject.title())
                .raw("</h1><p class='place'>");
        out.text(subject.factoryName());
        if (subject.factoryLocalName() != null) {
            out.raw(" · ").text(subject.factoryLocalName());
        }
        out.raw("<br/><span class='quiet'>")
                .text(subject.address() + ", " + subject.countryName())
                .raw("</span></p>");
        out.raw("<table class='result'><tr><td class='cell ")
                .raw(tone(report.summary().verdict()))
                .raw("'><div class='label'>Verdict</div><div class='big'>")
                .text(words(report.summary().verdict()))
                .raw("</div></td><td class='cell grade'><div class='label'>Grade</div><div class='big'>")
                .text(grade())
                .raw("</div></td><td class='cell grade'><div class='label'>Score</div><div class='big'>")
                .text(report.score().overall() == null ? "–" : report.score().overall() + " / 100")
                .raw("</div></td><td class='cell grade'><div class='label'>Answered</div><div class='big'>")
                .text(report.score().coverage() + " %")
                .raw("</div></td></tr></table>");
        caveats();
        facts(subject);
    }

    private String grade() {
        if (report.score().voided()) {
            return "Void";
        }
        return report.score().grade() == null
                ? "–"
                : String.valueOf(report.score().grade());
    }

    private void caveats() {
        if (report.score().caps().isEmpty()
                && report.score().identityConfirmed()
                && !report.score().voided()) {
            return;
        }
        out.raw("<div class='caveats'><b>Read this with the grade</b><ul>");
        if (report.score().voided()) {
            out.raw("<li>The visit is void: the representative was offered and took something, or has a link to the "
                    + "factory.</li>");
        }
        report.score().caps().forEach(cap -> out.raw("<li>").text(cap).raw("</li>"));
        out.raw("</ul></div>");
    }

    private void facts(Subject subject) {
        out.raw("<table class='facts'>");
        fact("Visit", subject.visitTypeName());
        fact("For", subject.organisationName());
        fact("By", subject.representativeName() == null ? "" : subject.representativeName());
        fact(
                "On site",
                time(subject.checkedInAt()) + " – " + time(subject.checkedOutAt()) + " (" + subject.timeZone() + ")");
        fact(
                "Announced",
                report.frame().announced() == null ? "not said" : report.frame().announced());
        fact(
                "On the floor",
                report.frame().minutesOnFloor() == null
                        ? "not said"
                        : report.frame().minutesOnFloor() + " minutes");
        fact(
                "Areas refused",
                report.frame().areasRefused().isEmpty()
                        ? "none named"
                        : String.join(", ", report.frame().areasRefused()));
        var shares = report.frame().basisShares();
        fact(
                "How we know",
                "seen " + shares.seen() + " %, documents " + shares.document() + " %, told " + shares.told()
                        + " %, not shown " + shares.notShown() + " %");
        fact("Delivered", time(report.deliveredAt()) + ", edition " + report.edition());
        out.raw("</table><p class='hash'>Content SHA-256 ")
                .text(String.valueOf(report.contentHash()))
                .raw("</p>");
    }

    private void fact(String name, String value) {
        out.raw("<tr><th>").text(name).raw("</th><td>").text(value).raw("</td></tr>");
    }

    private String time(@Nullable Instant at) {
        return at == null
                ? "–"
                : DateTimeFormatter.ofPattern("d MMM uuuu HH:mm", Locale.ENGLISH)
                        .format(at.atZone(ZoneId.of(report.subject().timeZone())));
    }

    static String words(@Nullable Verdict verdict) {
        return verdict == null ? "–" : capital(verdict.name());
    }

    static String tone(@Nullable Verdict verdict) {
        return verdict == null ? "pending" : verdict.name().toLowerCase(Locale.ROOT);
    }

    static String capital(String name) {
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }
}
