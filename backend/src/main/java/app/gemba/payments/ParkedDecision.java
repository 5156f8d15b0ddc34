package app.gemba.payments;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

/** What a person decided about a parked payment, and why. */
@MappedEntity("parked_decision")
record ParkedDecision(
        @Id String paymentId, ParkedPayments.Outcome outcome, String note, UUID decidedBy, Instant decidedAt) {}
