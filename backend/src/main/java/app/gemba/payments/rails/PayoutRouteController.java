package app.gemba.payments.rails;

import app.gemba.identity.Caller;
import app.gemba.identity.access.ForAdmin;
import app.gemba.shared.Money;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The table of countries and rails, for admins. */
@Controller("/api/admin/payout-routes")
@ExecuteOn(TaskExecutors.BLOCKING)
class PayoutRouteController {
    private final PayoutRoutes routes;

    PayoutRouteController(PayoutRoutes routes) {
        this.routes = routes;
    }

    @Serdeable
    @Schema(name = "PayoutCountry")
    record CountryView(
            String country,
            List<Rail> rails,
            int currencies,
            @Nullable LocalDate checkedOn) {}

    @Serdeable
    @Schema(name = "PayoutRoute")
    record RouteView(
            String country,
            EntityType entityType,
            Rail rail,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            Money minimum,
            @Nullable String evidenceUrl,
            @Nullable LocalDate checkedOn) {}

    @Serdeable
    @Schema(name = "PayoutCountries")
    record Countries(List<CountryView> items) {}

    @Serdeable
    @Schema(name = "PayoutRoutes")
    record Routes(List<RouteView> items) {}

    /** @param rail null to end what there is without anything after it */
    @Serdeable
    @Schema(name = "NewPayoutRoutes")
    record NewRoutes(
            @NotNull @Pattern(regexp = "[A-Z]{2}") @Size(max = 2)
            String country,

            @NotNull @Size(min = 1, max = 2) List<EntityType> entityTypes,
            @Nullable Rail rail,
            @NotNull LocalDate validFrom,
            @NotNull @Size(min = 1, max = 20) List<@NotNull Money> minimums,

            @Nullable
            @Pattern(regexp = "https://\\S+", message = "must be a web address that begins with https://")
            @Size(max = 500)
            String evidenceUrl,

            @Nullable LocalDate checkedOn) {}

    /** Every country that some rail reaches today. */
    @Get("/countries")
    @ForAdmin
    Countries countries() {
        return new Countries(routes.reached().stream()
                .map(country -> new CountryView(
                        country.country(), PayoutRoutes.rails(country), country.currencies(), country.checkedOn()))
                .toList());
    }

    /** All routes of a country, those of the past and of the future too. */
    @Get
    @ForAdmin
    Routes routes(@QueryValue @Pattern(regexp = "[A-Z]{2}") String country) {
        return view(routes.of(country));
    }

    @Post
    @ForAdmin
    @Status(HttpStatus.CREATED)
    Routes add(Caller caller, @Body @Valid NewRoutes body) {
        return view(routes.add(
                caller,
                new PayoutRoutes.Addition(
                        body.country(),
                        body.entityTypes(),
                        body.rail(),
                        body.validFrom(),
                        body.minimums(),
                        body.evidenceUrl(),
                        body.checkedOn())));
    }

    private static Routes view(List<PayoutRoute> routes) {
        return new Routes(routes.stream()
                .map(route -> new RouteView(
                        route.country(),
                        route.entityType(),
                        route.rail(),
                        route.validFrom(),
                        route.validTo(),
                        route.minimum(),
                        route.evidenceUrl(),
                        route.checkedOn()))
                .toList());
    }
}
