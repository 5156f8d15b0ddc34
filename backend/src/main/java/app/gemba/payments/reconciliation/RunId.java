package app.gemba.payments.reconciliation;

import app.gemba.shared.Id;
import app.gemba.shared.Ids;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;

/** A run of the reconciliation. */
@Serdeable
@Schema(type = "string", format = "uuid")
record RunId(UUID value) implements Id {
    @JsonCreator
    RunId {}

    @Override
    @JsonValue
    public UUID value() {
        return value;
    }

    static RunId next() {
        return new RunId(Ids.next());
    }
}
