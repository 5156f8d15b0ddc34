package app.gemba.payments.documents;

import app.gemba.shared.pdf.Markup;

/** A document's pages as XHTML. */
final class DocumentPages {
    private final Document document;
    private final DocumentContent content;
    private final Markup out = new Markup();

    DocumentPages(Document document) {
        this.document = document;
        this.content = document.content();
    }

    String html() {
        out.raw("<html lang='en'><head><title>")
                .text(content.title() + " " + document.name())
                .raw("</title><style>")
                .raw(CSS.replace("FOOT", document.name()))
                .raw("</style></head><body>");
        head();
        parties();
        facts();
        lines();
        notes();
        return out.raw("</body></html>").toString();
    }

    private void head() {
        out.raw("<table class='head'><tr><td><h1>")
                .text(content.title())
                .raw("</h1></td><td class='id'><div class='number'>");
        out.text(document.name()).raw("</div><div>Issued ").text(Words.day(document.issuedAt()));
        out.raw("</div><div>Currency ").text(document.currency()).raw("</div></td></tr></table>");
    }

    private void parties() {
        out.raw("<table class='parties'><tr>");
        party("From", content.issuer());
        party("To", content.recipient());
        out.raw("</tr></table>");
    }

    private void party(String role, DocumentContent.Party party) {
        out.raw("<td><div class='label'>").text(role).raw("</div><div class='name'>");
        out.text(party.name()).raw("</div>");
        party.lines().forEach(this::row);
        if (party.taxId() != null) {
            row("Tax number " + party.taxId());
        }
        party.more().forEach(this::row);
        out.raw("</td>");
    }

    private void row(String text) {
        out.raw("<div>").text(text).raw("</div>");
    }

    private void facts() {
        out.raw("<table class='facts'>");
        for (DocumentContent.Fact fact : content.facts()) {
            out.raw("<tr><th>")
                    .text(fact.name())
                    .raw("</th><td>")
                    .text(fact.value())
                    .raw("</td></tr>");
        }
        out.raw("</table>");
    }

    private void lines() {
        out.raw(
                "<table class='lines'><thead><tr><th>Description</th><th class='amount'>Amount</th></tr></thead><tbody>");
        for (DocumentContent.Line line : content.lines()) {
            out.raw("<tr><td>").text(line.text());
            if (line.detail() != null) {
                out.raw("<div class='detail'>").text(line.detail()).raw("</div>");
            }
            out.raw("</td><td class='amount'>").text(line.amount().toString()).raw("</td></tr>");
        }
        out.raw("</tbody></table><table class='sums'>");
        sum("sum", "Net", document.net());
        sum("sum", "Tax " + content.taxPercent().toPlainString() + " % · " + document.taxReason(), document.tax());
        sum("total", content.totalLabel(), document.total());
        out.raw("</table>");
    }

    private void sum(String style, String name, long minor) {
        out.raw("<tr class='").raw(style).raw("'><td class='name'>").text(name).raw("</td><td class='amount'>");
        out.text(document.money(minor).toString()).raw("</td></tr>");
    }

    private void notes() {
        out.raw("<div class='notes'><p>")
                .text("Tax: " + document.taxReason().words())
                .raw("</p>");
        content.notes().forEach(note -> out.raw("<p>").text(note).raw("</p>"));
        out.raw("</div>");
    }

    private static final String CSS = """
            @page { size: A4; margin: 20mm 18mm 20mm 18mm;
              @bottom-left { content: "FOOT"; font: 8pt 'Noto Sans'; color: #6b7280; }
              @bottom-right { content: "Page " counter(page) " of " counter(pages); font: 8pt 'Noto Sans'; color: #6b7280; } }
            body { font-family: 'Noto Sans', 'Noto Sans SC'; font-size: 9.5pt; line-height: 1.45; color: #1f2933; margin: 0; }
            table { width: 100%; border-collapse: collapse; }
            td, th { vertical-align: top; text-align: left; }
            h1 { font-size: 22pt; line-height: 1.1; margin: 0; color: #0b525b; }
            .head { border-bottom: 1.2pt solid #0b525b; } .head td { padding-bottom: 4mm; }
            .id { text-align: right; } .number { font-size: 12pt; font-weight: bold; }
            .parties { margin: 6mm 0; table-layout: fixed; } .parties td { width: 50%; padding-right: 6mm; word-wrap: break-word; }
            .label { font-size: 8pt; color: #6b7280; } .name { font-weight: bold; }
            .facts { margin-bottom: 6mm; } .facts tr { border-bottom: 0.4pt solid #e4e7eb; }
            .facts th { width: 34mm; color: #6b7280; font-weight: normal; padding: 1.2mm 0; }
            .facts td { padding: 1.2mm 0; word-wrap: break-word; }
            .lines { -fs-table-paginate: paginate; }
            .lines th { font-size: 8pt; color: #52606d; background: #f0f4f8; padding: 1.8mm 2mm; }
            .lines td { padding: 2mm; border-bottom: 0.4pt solid #d9e2ec; word-wrap: break-word; }
            .lines tr { page-break-inside: avoid; }
            .detail { color: #6b7280; font-size: 8.5pt; }
            td.amount, th.amount { text-align: right; white-space: nowrap; width: 42mm; }
            .sums { margin-top: 2mm; page-break-inside: avoid; }
            .sums td { padding: 1.4mm 2mm; } .sums td.name { text-align: right; font-weight: inherit; }
            .total td { font-weight: bold; font-size: 11pt; } .total td.amount { border-top: 1pt solid #1f2933; }
            .notes { margin-top: 8mm; color: #52606d; font-size: 8.5pt; page-break-inside: avoid; } .notes p { margin: 0 0 1mm 0; }
            """;
}
