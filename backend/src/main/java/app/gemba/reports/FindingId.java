package app.gemba.reports;

import app.gemba.shared.Id;
import app.gemba.shared.Ids;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;

/** One finding of a report. */
@Serdeable
@Schema(type = "string", format = "uuid")
public record FindingId(UUID value) implements Id {
    @JsonCreator
    public FindingId {}

    @Override
    @JsonValue
    public UUID value() {
        return value;
    }

    public static FindingId next() {
        return new FindingId(Ids.next());
    }
}
