package app.gemba.bookings;

import app.gemba.shared.Id;
import app.gemba.shared.Ids;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;

/** A booking. */
@Serdeable
@Schema(type = "string", format = "uuid")
public record BookingId(UUID value) implements Id {
    @JsonCreator
    public BookingId {}

    @Override
    @JsonValue
    public UUID value() {
        return value;
    }

    public static BookingId next() {
        return new BookingId(Ids.next());
    }
}
