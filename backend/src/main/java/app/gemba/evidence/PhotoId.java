package app.gemba.evidence;

import app.gemba.shared.Id;
import app.gemba.shared.Ids;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;

/** One photo of one booking. */
@Serdeable
@Schema(type = "string", format = "uuid")
public record PhotoId(UUID value) implements Id {
    @JsonCreator
    public PhotoId {}

    @Override
    @JsonValue
    public UUID value() {
        return value;
    }

    public static PhotoId next() {
        return new PhotoId(Ids.next());
    }
}
