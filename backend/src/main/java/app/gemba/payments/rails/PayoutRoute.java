package app.gemba.payments.rails;

import app.gemba.shared.Money;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which rail reaches whom.
 *
 * @param validTo the first day on which it does so no longer; null for not known
 * @param evidenceUrl where it says that this rail reaches this country
 * @param checkedOn when somebody last looked there
 */
@MappedEntity("payout_route")
record PayoutRoute(
        @Id UUID id,
        String country,
        EntityType entityType,
        String currency,
        Rail rail,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        long minMinor,
        @Nullable String evidenceUrl,
        @Nullable LocalDate checkedOn,
        @Nullable UUID addedBy) {

    Money minimum() {
        return Money.of(minMinor, currency);
    }
}
