package app.gemba.payments.desk;

import app.gemba.shared.Id;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;

/** Something about money that somebody has to look at. */
@Serdeable
@Schema(type = "string", format = "uuid")
record AlarmId(UUID value) implements Id {
    @JsonCreator
    AlarmId {}

    @Override
    @JsonValue
    public UUID value() {
        return value;
    }
}
