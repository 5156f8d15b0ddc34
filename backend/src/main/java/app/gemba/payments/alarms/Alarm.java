package app.gemba.payments.alarms;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@MappedEntity("money_alarm")
record Alarm(
        @Id UUID id,
        AlarmKind kind,
        String subject,
        String text,
        int times,
        Instant raisedAt,
        Instant lastAt,
        @Nullable Instant clearedAt) {}
