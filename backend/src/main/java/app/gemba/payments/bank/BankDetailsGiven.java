package app.gemba.payments.bank;

import app.gemba.shared.OutboxEvent;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody gave bank details.
 *
 * @param before whom to tell about a change, as it was known before it; null for the first details
 */
@Serdeable
record BankDetailsGiven(UUID representative, @Nullable String before, String mask, Instant at, Instant usableFrom)
        implements OutboxEvent {}
