package app.gemba.factories;

import app.gemba.identity.OrganisationId;
import app.gemba.places.PlaceId;
import app.gemba.shared.IdColumn;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.annotation.Version;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A facility as one buyer's organisation keeps it. */
@MappedEntity("factory")
record Factory(
        @Id @TypeDef(type = DataType.UUID, converter = IdColumn.class)
        FactoryId id,

        @TypeDef(type = DataType.UUID, converter = IdColumn.class)
        OrganisationId organisationId,

        String name,
        @Nullable String localName,
        String address,
        @Nullable String city,
        String countryCode,

        @Nullable @TypeDef(type = DataType.UUID, converter = IdColumn.class)
        PlaceId placeId,

        @Nullable Double lat,
        @Nullable Double lng,
        @Nullable Precision positionPrecision,
        String timeZone,
        @Nullable String registrationNumber,
        @TypeDef(type = DataType.STRING_ARRAY) List<String> products,
        @Nullable String contactName,
        @Nullable String contactPhone,
        String searchWords,
        Instant createdAt,
        @Version long version) {

    @Nullable
    SitePosition position() {
        return lat == null || lng == null || positionPrecision == null
                ? null
                : new SitePosition(lat, lng, positionPrecision);
    }
}
