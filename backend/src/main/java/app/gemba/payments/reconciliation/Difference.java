package app.gemba.payments.reconciliation;

import io.micronaut.core.annotation.Introspected;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Two numbers that should be one.
 *
 * @param subject what is wrong, by its own id; one subject differs once per rule
 * @param currency null where the numbers count things, otherwise they are its minor units
 * @param expected what would be right, by the ledger where the ledger is one of the two
 * @param detail what the numbers alone do not say
 */
@Introspected
public record Difference(
        ReconciliationRule rule,
        String subject,
        @Nullable UUID bookingId,
        @Nullable String currency,
        long expected,
        long found,
        @Nullable String detail) {

    /** For specs and logs. */
    @Override
    public String toString() {
        return "%s of %s: %d instead of %d%s%s"
                .formatted(
                        rule,
                        subject,
                        found,
                        expected,
                        currency == null ? "" : " " + currency,
                        detail == null ? "" : ", " + detail);
    }
}
