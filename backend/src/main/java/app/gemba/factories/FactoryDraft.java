package app.gemba.factories;

import app.gemba.places.PlaceId;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a buyer writes down about a factory.
 *
 * @param version of what is being changed; not needed for a new one
 */
@Serdeable
public record FactoryDraft(
        @NotBlank @Size(max = 200) String name,
        @Nullable @Size(max = 200) String localName,
        @NotBlank @Size(max = 500) String address,
        @Nullable @Size(max = 120) String city,

        @NotNull @Pattern(regexp = "[A-Z]{2}", message = "must be two capital letters of ISO 3166-1")
        String countryCode,

        @Nullable PlaceId placeId,
        @Nullable @DecimalMin("-90") @DecimalMax("90") Double lat,
        @Nullable @DecimalMin("-180") @DecimalMax("180") Double lng,
        @Nullable @Size(max = 60) String registrationNumber,
        @Nullable @Size(max = 40) List<@NotBlank @Size(max = 80) String> products,
        @Nullable @Size(max = 120) String contactName,
        @Nullable @Size(max = 40) String contactPhone,
        @Nullable Long version) {}
