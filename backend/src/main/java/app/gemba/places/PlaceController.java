package app.gemba.places;

import app.gemba.identity.access.SignedIn;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Places, countries and the words of expertise, for whoever fills in a form. */
@Controller("/api")
@ExecuteOn(TaskExecutors.BLOCKING)
class PlaceController {
    private final Places places;
    private final Countries countries;
    private final Expertise expertise;

    PlaceController(Places places, Countries countries, Expertise expertise) {
        this.places = places;
        this.countries = countries;
        this.expertise = expertise;
    }

    @Serdeable
    record PlaceSuggestions(List<Place> items) {}

    @Serdeable
    @Schema(name = "Landmark")
    record Landmark(PlaceId id, String name, @Nullable String localName, double lat, double lng) {}

    @Serdeable
    @Schema(name = "LandmarkList")
    record LandmarkList(List<Landmark> items) {}

    @Serdeable
    record CountryList(List<Countries.Country> items) {}

    @Get("/places")
    @SignedIn
    PlaceSuggestions suggest(
            @QueryValue(defaultValue = "") @Size(max = 100) String q,
            @QueryValue @Nullable String country,
            @QueryValue(defaultValue = "10") @Min(1) @Max(100) int limit) {
        if (country != null && !countries.known(country)) {
            throw PlaceProblem.COUNTRY_UNKNOWN.problem();
        }
        return new PlaceSuggestions(places.suggest(q, country, limit));
    }

    @Get("/places/landmarks")
    @SignedIn
    LandmarkList landmarks() {
        return new LandmarkList(places.landmarks().stream()
                .map(place -> new Landmark(place.id(), place.name(), place.localName(), place.lat(), place.lng()))
                .toList());
    }

    @Get("/places/{id}")
    @SignedIn
    Place place(PlaceId id) {
        return places.require(id);
    }

    @Get("/countries")
    @SignedIn
    CountryList countries() {
        return new CountryList(countries.all());
    }

    @Get("/expertise")
    @SignedIn
    Expertise.View expertise() {
        return expertise.all();
    }
}
