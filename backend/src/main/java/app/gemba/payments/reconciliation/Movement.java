package app.gemba.payments.reconciliation;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** A movement of our balance as the provider listed it. */
@MappedEntity("provider_movement")
record Movement(@Id String id) {}
