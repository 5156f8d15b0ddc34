package app.gemba.payments.desk;

import app.gemba.identity.access.ForAdmin;
import app.gemba.payments.reconciliation.Coverages;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Whether what we have covers what belongs to others. */
@Controller("/api/admin/money/coverage")
@ExecuteOn(TaskExecutors.BLOCKING)
class CoverageController {
    private final Coverages coverages;
    private final Clock clock;

    CoverageController(Coverages coverages, Clock clock) {
        this.coverages = coverages;
        this.clock = clock;
    }

    @Serdeable
    @Schema(name = "CoverageSheet")
    record Sheet(Instant at, List<Coverages.Coverage> currencies) {}

    @Get
    @ForAdmin
    Sheet sheet() {
        return new Sheet(clock.instant(), coverages.all());
    }
}
