package app.gemba.reports;

import app.gemba.shared.Id;
import app.gemba.shared.Ids;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;

/** The report of one booking. */
@Serdeable
@Schema(type = "string", format = "uuid")
public record ReportId(UUID value) implements Id {
    @JsonCreator
    public ReportId {}

    @Override
    @JsonValue
    public UUID value() {
        return value;
    }

    public static ReportId next() {
        return new ReportId(Ids.next());
    }
}
