package app.gemba.payments.documents;

import app.gemba.payments.tax.TaxDecision;
import app.gemba.shared.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A document that has no number yet. Its lines sum to its total, or it is never issued. */
record Draft(
        DocumentKind kind,
        String subject,
        @Nullable UUID organisation,
        @Nullable UUID representative,
        @Nullable UUID corrects,
        Money total,
        TaxDecision tax,
        DocumentContent content) {

    Draft {
        Money lines = content.lines().stream()
                .map(DocumentContent.Line::amount)
                .reduce(Money.zero(total.currency()), Money::plus);
        if (!lines.equals(total)) {
            throw new IllegalStateException(
                    "The lines of " + subject + " sum to " + lines + ", the ledger says " + total);
        }
    }

    Document issued(UUID id, String issuer, Movement movement, Instant at) {
        Money contained = tax.in(total);
        return new Document(
                id,
                kind,
                issuer,
                0,
                0,
                movement.journal(),
                subject,
                movement.booking(),
                organisation,
                representative,
                corrects,
                total.minus(contained).minor(),
                contained.minor(),
                total.minor(),
                total.currency().getCurrencyCode(),
                tax.reason(),
                content,
                at,
                null,
                null);
    }
}
