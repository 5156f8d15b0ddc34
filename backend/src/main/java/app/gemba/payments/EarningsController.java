package app.gemba.payments;

import app.gemba.identity.Caller;
import app.gemba.identity.access.ForRepresentative;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What a representative earned. */
@Controller("/api/representatives/me")
@ExecuteOn(TaskExecutors.BLOCKING)
class EarningsController {
    private final Earnings earnings;

    EarningsController(Earnings earnings) {
        this.earnings = earnings;
    }

    @Get("/earnings")
    @ForRepresentative
    Earnings.View earnings(
            Caller caller,
            @Nullable @QueryValue @Size(max = 120) String after,
            @QueryValue(defaultValue = "25") @Min(1) @Max(100) int limit) {
        return earnings.of(caller, after, limit);
    }
}
