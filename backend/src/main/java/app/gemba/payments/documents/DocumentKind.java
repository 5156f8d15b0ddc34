package app.gemba.payments.documents;

import io.swagger.v3.oas.annotations.media.Schema;

/** Each kind has its own series of numbers. */
@Schema(name = "DocumentKind")
enum DocumentKind {
    INVOICE("INV", "Invoice"),
    CREDIT_NOTE("CN", "Credit note"),
    PAYOUT_STATEMENT("PS", "Payout statement");

    private final String prefix;
    private final String title;

    DocumentKind(String prefix, String title) {
        this.prefix = prefix;
        this.title = title;
    }

    String prefix() {
        return prefix;
    }

    String title() {
        return title;
    }
}
