package app.gemba.payments.desk;

import app.gemba.shared.Id;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;

/** One call to the provider. */
@Serdeable
@Schema(type = "string", format = "uuid")
record OperationId(UUID value) implements Id {
    @JsonCreator
    OperationId {}

    @Override
    @JsonValue
    public UUID value() {
        return value;
    }
}
