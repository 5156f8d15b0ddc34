package app.gemba.payments.reconciliation;

import app.gemba.shared.Id;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;

/** A difference that a run found. */
@Serdeable
@Schema(type = "string", format = "uuid")
record DifferenceId(UUID value) implements Id {
    @JsonCreator
    DifferenceId {}

    @Override
    @JsonValue
    public UUID value() {
        return value;
    }
}
