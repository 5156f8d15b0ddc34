package app.gemba.payments.desk;

import app.gemba.shared.Id;
import app.gemba.shared.Ids;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;

/** A proposed correction of the books. */
@Serdeable
@Schema(type = "string", format = "uuid")
record AdjustmentId(UUID value) implements Id {
    @JsonCreator
    AdjustmentId {}

    @Override
    @JsonValue
    public UUID value() {
        return value;
    }

    static AdjustmentId next() {
        return new AdjustmentId(Ids.next());
    }
}
