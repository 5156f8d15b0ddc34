package app.gemba.payments.recovery;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who we are.
 *
 * @param caughtUpTo up to when, by real time, all that the provider made for us is known here; null before the first look
 */
@MappedEntity("payment_installation")
record OwnInstallation(@Id UUID id, @Nullable Instant caughtUpTo) {}
