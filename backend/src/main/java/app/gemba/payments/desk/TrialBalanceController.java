package app.gemba.payments.desk;

import app.gemba.identity.access.ForAdmin;
import app.gemba.ledger.TrialBalances;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** The ledger's own proof that it adds up. */
@Controller("/api/admin/money/trial-balance")
@ExecuteOn(TaskExecutors.BLOCKING)
class TrialBalanceController {
    private final TrialBalances balances;
    private final Clock clock;

    TrialBalanceController(TrialBalances balances, Clock clock) {
        this.balances = balances;
        this.clock = clock;
    }

    /** One trial balance per currency, added up from every line at {@code at}. */
    @Serdeable
    @Schema(name = "TrialBalanceSheet")
    record Sheet(Instant at, List<TrialBalances.TrialBalance> currencies) {}

    @Get
    @ForAdmin
    Sheet sheet() {
        return new Sheet(clock.instant(), balances.all());
    }
}
