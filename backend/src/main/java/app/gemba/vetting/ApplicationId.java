package app.gemba.vetting;

import app.gemba.shared.Id;
import app.gemba.shared.Ids;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;

/** A representative's application. */
@Serdeable
@Schema(type = "string", format = "uuid")
public record ApplicationId(UUID value) implements Id {
    @JsonCreator
    public ApplicationId {}

    @Override
    @JsonValue
    public UUID value() {
        return value;
    }

    static ApplicationId next() {
        return new ApplicationId(Ids.next());
    }
}
