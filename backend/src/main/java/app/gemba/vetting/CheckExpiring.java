package app.gemba.vetting;

import app.gemba.identity.RepresentativeId;
import app.gemba.shared.OutboxEvent;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;

/** A check of a vetted representative runs out within 30 days; published once per expiry date. */
@Serdeable
public record CheckExpiring(RepresentativeId representative, CheckKind kind, String name, LocalDate expiresOn)
        implements OutboxEvent {}
