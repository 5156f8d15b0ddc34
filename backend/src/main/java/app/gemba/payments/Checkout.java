package app.gemba.payments;

import app.gemba.shared.Money;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.Currency;
import java.util.UUID;

/** A payment page that was asked for, with what was agreed when it was. */
@MappedEntity("checkout")
record Checkout(
        @Id UUID id,
        UUID bookingId,
        UUID operationId,
        UUID organisationId,
        UUID representativeId,
        long fee,
        long expenses,
        String currency,
        State state,
        Instant expiresAt,
        int checks,
        Instant nextCheckAt,
        Instant createdAt) {

    enum State {
        OPEN,
        PAID,
        CLOSED
    }

    Money total() {
        return Money.of(Math.addExact(fee, expenses), currency);
    }

    Currency money() {
        return Currency.getInstance(currency);
    }
}
