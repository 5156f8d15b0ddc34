package app.gemba.payments.documents;

import app.gemba.bookings.BookingId;
import app.gemba.payments.tax.TaxReason;
import app.gemba.shared.Money;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the API says about documents. */
final class DocumentViews {
    private DocumentViews() {}

    /**
     * A document in a list.
     *
     * @param total as it stands on the document: positive also where money went back
     */
    @Serdeable
    @Schema(name = "MoneyDocument")
    record View(
            UUID id,
            DocumentKind kind,
            String number,
            BookingId bookingId,
            String title,
            Instant issuedAt,
            Money net,
            Money tax,
            Money total,
            TaxReason taxReason) {}

    @Serdeable
    @Schema(name = "BookingDocuments")
    record OfBooking(List<View> items) {}

    /** @param years in which there are any, the latest first */
    @Serdeable
    @Schema(name = "MoneyDocuments")
    record Listed(List<View> items, @Nullable String next, List<Integer> years) {}

    static View view(Document document) {
        return new View(
                document.id(),
                document.kind(),
                document.name(),
                new BookingId(document.bookingId()),
                document.content().bookingTitle(),
                document.issuedAt(),
                document.money(document.net()),
                document.money(document.tax()),
                document.money(document.total()),
                document.taxReason());
    }
}
