package app.gemba.representatives;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.UUID;

/** When one of many people is taken. */
@Introspected
record TakenTime(UUID representativeId, Instant startsAt, Instant endsAt) {}
