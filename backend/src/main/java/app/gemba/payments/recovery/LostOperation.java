package app.gemba.payments.recovery;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@MappedEntity("lost_operation")
record LostOperation(
        @Id String externalId,
        String kind,
        UUID operationId,
        @Nullable UUID bookingId,
        long amount,
        String currency,
        Instant madeAt,
        Instant foundAt,
        @Nullable Instant settledAt,
        @Nullable UUID settledBy,
        @Nullable String reason) {}
