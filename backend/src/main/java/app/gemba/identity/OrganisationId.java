package app.gemba.identity;

import app.gemba.shared.Id;
import app.gemba.shared.Ids;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;

/** A buyer's organisation. */
@Serdeable
@Schema(type = "string", format = "uuid")
public record OrganisationId(UUID value) implements Id {
    @JsonCreator
    public OrganisationId {}

    @Override
    @JsonValue
    public UUID value() {
        return value;
    }

    public static OrganisationId next() {
        return new OrganisationId(Ids.next());
    }
}
