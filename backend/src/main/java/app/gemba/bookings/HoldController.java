package app.gemba.bookings;

import app.gemba.identity.access.ForAdmin;
import app.gemba.shared.Page;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What is held for long, for those who have to decide upon it. */
@Controller("/api/admin/holds")
@ExecuteOn(TaskExecutors.BLOCKING)
class HoldController {
    private final Holds holds;

    HoldController(Holds holds) {
        this.holds = holds;
    }

    @Get
    @ForAdmin
    Page<HoldView> list(
            @QueryValue @Nullable @Size(max = 100) String after,
            @QueryValue(defaultValue = "25") @Min(1) @Max(100) int limit) {
        return holds.page(after, limit);
    }
}
