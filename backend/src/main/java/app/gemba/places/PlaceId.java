package app.gemba.places;

import app.gemba.shared.Id;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;

/** A place of the gazetteer. Shipped data, so the id is made from the place's source key and the same everywhere. */
@Serdeable
@Schema(type = "string", format = "uuid")
public record PlaceId(UUID value) implements Id {
    @JsonCreator
    public PlaceId {}

    @Override
    @JsonValue
    public UUID value() {
        return value;
    }
}
