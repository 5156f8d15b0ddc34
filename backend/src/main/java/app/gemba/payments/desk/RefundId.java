package app.gemba.payments.desk;

import app.gemba.shared.Id;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;

/** A refund. */
@Serdeable
@Schema(type = "string", format = "uuid")
record RefundId(UUID value) implements Id {
    @JsonCreator
    RefundId {}

    @Override
    @JsonValue
    public UUID value() {
        return value;
    }
}
