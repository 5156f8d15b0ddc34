package app.gemba.factories;

import app.gemba.identity.OrganisationId;
import app.gemba.places.Place;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What others need to know of a factory to get there and to keep time.
 *
 * @param place the town, null while the address could not be placed
 * @param position null while nothing is known but the country
 * @param timeZone the truth for every deadline on site
 */
@Serdeable
public record FactorySite(
        FactoryId id,
        OrganisationId organisation,
        String name,
        @Nullable String localName,
        String address,
        @Nullable String city,
        String countryCode,
        String countryName,
        @Nullable Place place,
        @Nullable SitePosition position,
        @Schema(type = "string", example = "Asia/Shanghai") ZoneId timeZone,
        List<String> products,
        @Nullable String contactName,
        @Nullable String contactPhone,
        @Nullable String registrationNumber) {

    /** All names it goes by, for comparing with declared ties. */
    public List<String> names() {
        return localName == null ? List.of(name) : List.of(name, localName);
    }
}
