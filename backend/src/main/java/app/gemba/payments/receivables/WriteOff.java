package app.gemba.payments.receivables;

import app.gemba.shared.Money;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

/** Something that a representative owed and that we have given up. The key is the client's. */
@MappedEntity("write_off")
record WriteOff(
        @Id UUID id,
        UUID representativeId,
        UUID key,
        long amount,
        String currency,
        String reason,
        UUID orderedBy,
        Instant orderedAt) {

    Money money() {
        return Money.of(amount, currency);
    }
}
