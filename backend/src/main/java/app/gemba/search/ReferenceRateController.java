package app.gemba.search;

import app.gemba.identity.access.ForAdmin;
import app.gemba.identity.access.SignedIn;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** The rates by which day rates are compared, with the day that each is of. */
@Controller("/api")
@ExecuteOn(TaskExecutors.BLOCKING)
class ReferenceRateController {
    private final ReferenceRates rates;

    ReferenceRateController(ReferenceRates rates) {
        this.rates = rates;
    }

    @Serdeable
    @Schema(name = "ReferenceRates")
    record RateList(@NotNull @Size(max = 50) List<ReferenceRates.@NotNull Rate> items) {}

    @Get("/reference-rates")
    @SignedIn
    RateList rates() {
        return new RateList(rates.all());
    }

    @Put("/admin/reference-rates")
    @ForAdmin
    RateList put(@Body @Valid RateList given) {
        rates.put(given.items());
        return new RateList(rates.all());
    }
}
