package app.gemba.payments.documents;

import app.gemba.payments.tax.TaxReason;
import app.gemba.shared.Money;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A document as it was issued. The database gives it its year and number when it is written. */
@MappedEntity("document")
record Document(
        @Id UUID id,
        DocumentKind kind,
        String issuer,
        int year,
        int number,
        UUID journalId,
        String subject,
        UUID bookingId,
        @Nullable UUID organisationId,
        @Nullable UUID representativeId,
        @Nullable UUID corrects,
        long net,
        long tax,
        long total,
        String currency,
        TaxReason taxReason,
        @TypeDef(type = DataType.JSON) DocumentContent content,
        Instant issuedAt,
        @Nullable String sha256,
        @Nullable Integer size) {

    /** As people quote it: GEMBA-INV-2026-000123. */
    String name() {
        return String.format(Locale.ROOT, "%s-%s-%d-%06d", issuer, kind.prefix(), year, number);
    }

    Money money(long minor) {
        return Money.of(minor, currency);
    }
}
