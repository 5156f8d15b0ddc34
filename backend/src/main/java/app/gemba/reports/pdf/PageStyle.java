package app.gemba.reports.pdf;

import app.gemba.reports.ReportView;

/** How the pages look. */
final class PageStyle {
    private PageStyle() {}

    static String css(ReportView report) {
        return CSS.replace(
                "FOOT",
                quoted(report.subject().factoryName() + " · " + report.subject().visitTypeName()));
    }

    /** As a CSS string inside a style element. */
    private static String quoted(String text) {
        return text.replaceAll("[\\\\\"<>&\\p{Cntrl}]", " ");
    }

    private static final String CSS = """
            @page { size: A4; margin: 20mm 17mm 20mm 17mm;
              @bottom-left { content: "FOOT"; font: 8pt 'Noto Sans', 'Noto Sans SC'; color: #6b7280; }
              @bottom-right { content: counter(page) " / " counter(pages); font: 8pt 'Noto Sans'; color: #6b7280; } }
            body { font-family: 'Noto Sans', 'Noto Sans SC'; font-size: 9.5pt; line-height: 1.45; color: #1f2933; margin: 0; }
            h1 { font-size: 22pt; line-height: 1.2; margin: 10mm 0 3mm 0; color: #102a43; }
            h2 { font-size: 13pt; margin: 8mm 0 3mm 0; padding-bottom: 1mm; color: #102a43;
              border-bottom: 0.6pt solid #cbd2d9; page-break-after: avoid; }
            h3 { font-size: 10pt; margin: 4mm 0 1mm 0; page-break-after: avoid; }
            h2 .quiet { font-size: 9pt; font-weight: normal; }
            p { margin: 1mm 0 2mm 0; }
            ul { margin: 1mm 0 2mm 0; padding-left: 5mm; }
            .band { background: #0b525b; color: #ffffff; padding: 3mm 5mm; font-size: 10pt; letter-spacing: 0.5pt; }
            .place { font-size: 12pt; }
            .quiet { color: #6b7280; font-size: 8.5pt; }
            .hash { color: #829ab1; font-size: 7pt; }
            .result { width: 100%; border-collapse: separate; border-spacing: 2mm 0; margin: 6mm -2mm; }
            .cell { padding: 4mm; width: 25%; color: #ffffff; }
            .cell.grade { background: #f0f4f8; color: #102a43; }
            .label { font-size: 8pt; } .big { font-size: 16pt; font-weight: bold; }
            .pass { background: #1b7f4c; } .conditional { background: #b7791f; } .pending { background: #52606d; }
            .fail { background: #b42318; }
            .critical { background: #b42318; } .major { background: #b7791f; } .minor { background: #52606d; }
            .caveats { border-left: 2mm solid #b42318; background: #fdf2f0; padding: 3mm 4mm; margin: 4mm 0; }
            .facts { width: 100%; border-collapse: collapse; }
            .facts th { text-align: left; width: 32mm; color: #6b7280; font-weight: normal; padding: 1.2mm 0; }
            .facts td { padding: 1.2mm 0; } .facts tr { border-bottom: 0.4pt solid #e4e7eb; }
            .card { border: 0.6pt solid #d9e2ec; padding: 3mm 4mm; margin: 0 0 3mm 0; page-break-inside: avoid; }
            .pill { color: #ffffff; font-size: 8pt; padding: 0.6mm 2mm; }
            .grid { width: 100%; border-collapse: collapse; -fs-table-paginate: paginate; }
            .grid th { text-align: left; font-size: 8pt; color: #52606d; background: #f0f4f8; padding: 1.5mm 2mm; }
            .grid td { border-bottom: 0.4pt solid #e4e7eb; padding: 1.5mm 2mm; vertical-align: top; word-wrap: break-word; }
            .grid tr { page-break-inside: avoid; }
            .answers { table-layout: fixed; }
            .answers th:nth-child(1) { width: 40%; } .answers th:nth-child(3) { width: 20mm; }
            .answers th:nth-child(4) { width: 12mm; }
            .note { color: #52606d; font-size: 8.5pt; }
            .flag { color: #b42318; font-size: 8pt; }
            .row img { width: 54mm; margin: 1mm 1.5mm 1mm 0; }
            .shot { display: inline-block; width: 40mm; margin: 0 3mm 3mm 0; vertical-align: top; page-break-inside: avoid; }
            .shot img { width: 40mm; } .caption { font-size: 8pt; }
            """;
}
