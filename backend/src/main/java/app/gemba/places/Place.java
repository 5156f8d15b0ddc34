package app.gemba.places;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A town or city where things are made.
 *
 * @param localName the name in the script of the place, where that is another one
 * @param admin1 the province, state or region
 * @param knownFor what the place is known for making; a suggestion and no statistic
 */
@Serdeable
public record Place(
        PlaceId id,
        String name,
        @Nullable String localName,
        @Nullable String admin1,
        String countryCode,
        String countryName,
        double lat,
        double lng,
        @Schema(type = "string", example = "Asia/Shanghai") ZoneId timeZone,
        List<String> knownFor) {

    @JsonIgnore
    public GeoPoint position() {
        return new GeoPoint(lat, lng);
    }
}
