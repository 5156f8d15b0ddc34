package app.gemba.identity;

import app.gemba.shared.Id;
import app.gemba.shared.Ids;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;

/** A person with an account. */
@Serdeable
@Schema(type = "string", format = "uuid")
public record UserId(UUID value) implements Id {
    @JsonCreator
    public UserId {}

    @Override
    @JsonValue
    public UUID value() {
        return value;
    }

    public static UserId next() {
        return new UserId(Ids.next());
    }
}
