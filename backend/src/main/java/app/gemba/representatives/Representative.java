package app.gemba.representatives;

import app.gemba.identity.RepresentativeId;
import app.gemba.places.PlaceId;
import app.gemba.shared.IdColumn;
import app.gemba.shared.Money;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.annotation.Version;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A representative's row: what the person says about the own work, and where vetting has put them. */
@MappedEntity("representative")
record Representative(
        @Id @TypeDef(type = DataType.UUID, converter = IdColumn.class)
        RepresentativeId id,

        String name,
        RepresentativeStatus status,
        int level,
        @Nullable String headline,
        @Nullable String about,

        @Nullable @TypeDef(type = DataType.UUID, converter = IdColumn.class)
        PlaceId homePlaceId,

        @Nullable String homeCountry,
        @Nullable Double homeLat,
        @Nullable Double homeLng,
        int travelRadiusKm,
        int overnightRadiusKm,
        @TypeDef(type = DataType.JSON) List<SpokenLanguage> languages,
        @TypeDef(type = DataType.STRING_ARRAY) List<String> categories,
        @TypeDef(type = DataType.STRING_ARRAY) List<String> services,
        @TypeDef(type = DataType.STRING_ARRAY) List<String> processes,
        @TypeDef(type = DataType.STRING_ARRAY) List<String> skills,
        @Nullable Long dayRateMinor,
        @Nullable String dayRateCurrency,
        @TypeDef(type = DataType.STRING_ARRAY) List<String> workingDays,
        String searchWords,
        @TypeDef(type = DataType.STRING_ARRAY) List<String> areas,
        @Nullable Instant hiddenAt,
        @TypeDef(type = DataType.JSON) Track track,
        @TypeDef(type = DataType.JSON) Map<String, Integer> visitsByCategory,
        int visitsCompleted,
        Instant createdAt,
        @Version long version,
        long revision) {

    @Nullable
    Money dayRate() {
        return dayRateMinor == null || dayRateCurrency == null ? null : Money.of(dayRateMinor, dayRateCurrency);
    }

    /** The fields without which nobody could choose this person, by their names in the profile. */
    List<String> missing() {
        List<String> missing = new ArrayList<>();
        if (headline == null) {
            missing.add("headline");
        }
        if (about == null) {
            missing.add("about");
        }
        if (homePlaceId == null) {
            missing.add("homePlaceId");
        }
        if (languages.isEmpty()) {
            missing.add("languages");
        }
        if (categories.isEmpty()) {
            missing.add("categories");
        }
        if (services.isEmpty()) {
            missing.add("services");
        }
        if (dayRateMinor == null) {
            missing.add("dayRate");
        }
        if (workingDays.isEmpty()) {
            missing.add("workingDays");
        }
        return missing;
    }
}
