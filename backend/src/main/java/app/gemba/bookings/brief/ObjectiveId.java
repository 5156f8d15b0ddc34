package app.gemba.bookings.brief;

import app.gemba.shared.Id;
import app.gemba.shared.Ids;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;

/** One objective of a brief; it keeps its id while the brief is edited. */
@Serdeable
@Schema(type = "string", format = "uuid")
public record ObjectiveId(UUID value) implements Id {
    @JsonCreator
    public ObjectiveId {}

    @Override
    @JsonValue
    public UUID value() {
        return value;
    }

    public static ObjectiveId next() {
        return new ObjectiveId(Ids.next());
    }
}
