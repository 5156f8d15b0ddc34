package app.gemba.payments.documents;

import app.gemba.identity.OrganisationId;
import app.gemba.shared.Money;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A buyer's year: every invoice and credit note as a row, what went back with a minus, and totals per currency. */
@Singleton
class DocumentYear {
    private static final UUID FIRST = new UUID(0, 0);
    private static final int AT_ONCE = 500;

    private final DocumentRepository documents;

    DocumentYear(DocumentRepository documents) {
        this.documents = documents;
    }

    @Transactional
    byte[] csv(OrganisationId organisation, int year) {
        Sheet sheet = new Sheet(
                "row",
                "issued_at_utc",
                "number",
                "booking_id",
                "visit",
                "currency",
                "net",
                "tax",
                "total",
                "tax_reason",
                "corrects",
                "journal_id");
        Map<String, Money[]> totals = new TreeMap<>();
        UUID after = FIRST;
        List<Document> some;
        do {
            some = documents.yearOfOrganisation(organisation.value(), year, after, AT_ONCE);
            for (Document document : some) {
                write(sheet, document, totals);
                after = document.id();
            }
        } while (some.size() == AT_ONCE);
        totals.forEach((currency, sums) ->
                sheet.row("TOTAL", null, null, null, null, currency, sums[0], sums[1], sums[2], null, null, null));
        return sheet.bytes();
    }

    private void write(Sheet sheet, Document document, Map<String, Money[]> totals) {
        int sign = document.kind() == DocumentKind.CREDIT_NOTE ? -1 : 1;
        Money net = document.money(Math.multiplyExact(sign, document.net()));
        Money tax = document.money(Math.multiplyExact(sign, document.tax()));
        Money total = document.money(Math.multiplyExact(sign, document.total()));
        sheet.row(
                document.kind(),
                document.issuedAt(),
                document.name(),
                document.bookingId(),
                document.content().bookingTitle(),
                document.currency(),
                net,
                tax,
                total,
                document.taxReason(),
                corrected(document),
                document.journalId());
        totals.merge(document.currency(), new Money[] {net, tax, total}, (sum, more) ->
                new Money[] {sum[0].plus(more[0]), sum[1].plus(more[1]), sum[2].plus(more[2])});
    }

    private @Nullable String corrected(Document document) {
        UUID invoice = document.corrects();
        return invoice == null
                ? null
                : documents.findById(invoice).orElseThrow().name();
    }
}
