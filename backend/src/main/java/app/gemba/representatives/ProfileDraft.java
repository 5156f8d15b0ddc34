package app.gemba.representatives;

import app.gemba.places.PlaceId;
import app.gemba.shared.Money;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a representative writes into the own profile. Half a profile may be kept; an application needs all of it. */
@Serdeable
record ProfileDraft(
        @Nullable @Size(max = 120) String headline,
        @Nullable @Size(max = 4000) String about,
        @Nullable PlaceId homePlaceId,
        @Min(0) @Max(2000) int travelRadiusKm,
        @Min(0) @Max(5000) int overnightRadiusKm,
        @NotNull @Size(max = 20) List<@Valid SpokenLanguage> languages,
        @NotNull @Size(max = 40) List<@NotNull String> categories,
        @NotNull @Size(max = 40) List<@NotNull String> services,
        @NotNull @Size(max = 40) List<@NotNull String> processes,
        @NotNull @Size(max = 40) List<@NotNull String> skills,
        @Nullable @Valid Money dayRate,
        @NotNull @Size(max = 7) List<@NotNull DayOfWeek> workingDays,
        @Nullable @Size(max = 30) List<@NotNull String> areas,
        @Nullable Long version) {}
