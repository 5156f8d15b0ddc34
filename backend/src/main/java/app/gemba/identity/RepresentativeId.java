package app.gemba.identity;

import app.gemba.shared.Id;
import app.gemba.shared.Ids;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;

/** A representative; the same UUID as the account of that person. */
@Serdeable
@Schema(type = "string", format = "uuid")
public record RepresentativeId(UUID value) implements Id {
    @JsonCreator
    public RepresentativeId {}

    @Override
    @JsonValue
    public UUID value() {
        return value;
    }

    public static RepresentativeId next() {
        return new RepresentativeId(Ids.next());
    }
}
