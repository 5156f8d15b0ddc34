package app.gemba.bookings.quote;

import app.gemba.shared.Id;
import app.gemba.shared.Ids;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;

/** A quote. */
@Serdeable
@Schema(type = "string", format = "uuid")
public record QuoteId(UUID value) implements Id {
    @JsonCreator
    public QuoteId {}

    @Override
    @JsonValue
    public UUID value() {
        return value;
    }

    public static QuoteId next() {
        return new QuoteId(Ids.next());
    }
}
