package app.gemba.factories;

import app.gemba.shared.Id;
import app.gemba.shared.Ids;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;

/** A facility, as one buyer's organisation keeps it. */
@Serdeable
@Schema(type = "string", format = "uuid")
public record FactoryId(UUID value) implements Id {
    @JsonCreator
    public FactoryId {}

    @Override
    @JsonValue
    public UUID value() {
        return value;
    }

    public static FactoryId next() {
        return new FactoryId(Ids.next());
    }
}
