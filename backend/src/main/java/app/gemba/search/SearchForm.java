package app.gemba.search;

import app.gemba.representatives.Cefr;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The search as it is asked for: one origin or none, any filters, or a brief. Of a list any one is enough, but of
 * skills all are needed.
 */
@Serdeable
record SearchForm(
        @QueryValue @Nullable UUID bookingId,
        @QueryValue @Nullable UUID factoryId,
        @QueryValue @Nullable UUID placeId,

        @QueryValue @Nullable @DecimalMin("-90") @DecimalMax("90")
        Double lat,

        @QueryValue @Nullable @DecimalMin("-180") @DecimalMax("180")
        Double lng,

        @QueryValue @Nullable @Min(1) @Max(20000) Integer radiusKm,
        @QueryValue @Nullable @Size(max = 30) List<String> area,
        @QueryValue @Nullable Reach reach,
        @QueryValue @Nullable @Size(max = 200) String q,
        @QueryValue @Nullable @Size(max = 40) List<String> category,
        @QueryValue @Nullable @Size(max = 20) List<String> service,
        @QueryValue @Nullable @Size(max = 40) List<String> process,
        @QueryValue @Nullable @Size(max = 20) List<String> skill,
        @QueryValue @Nullable String language,
        @QueryValue @Nullable Cefr cefr,
        @QueryValue @Nullable Boolean interpreter,
        @QueryValue @Nullable @Min(0) @Max(4) Integer minLevel,
        @QueryValue @Nullable @Min(1) Long maxDayRate,

        @QueryValue @Nullable @Pattern(regexp = "[A-Z]{3}", message = "must be a currency code of ISO 4217")
        String currency,

        @QueryValue @Nullable @Min(1) @Max(1000) Integer maxResponseHours,
        @QueryValue @Nullable LocalDate freeOn,
        @QueryValue @Nullable LocalDate freeFrom,
        @QueryValue @Nullable LocalDate freeTo,
        @QueryValue @Nullable @Size(max = 200) String after,
        @QueryValue @Nullable @Min(1) @Max(100) Integer limit) {

    int pageSize() {
        return limit == null ? 25 : limit;
    }

    List<String> areas() {
        return list(area);
    }

    List<String> categories() {
        return list(category);
    }

    List<String> services() {
        return list(service);
    }

    List<String> processes() {
        return list(process);
    }

    List<String> skills() {
        return list(skill);
    }

    private static List<String> list(@Nullable List<String> given) {
        return given == null ? List.of() : List.copyOf(given);
    }
}
