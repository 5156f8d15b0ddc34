package app.gemba.payments.reconciliation;

import app.gemba.shared.RecurringJob;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Begins this night's run once its hour has come, and goes on with one that something stopped. */
@Singleton
class NightlyReconciliation implements RecurringJob {
    private final Reconciliations reconciliations;
    private final Runner runner;

    NightlyReconciliation(Reconciliations reconciliations, Runner runner) {
        this.reconciliations = reconciliations;
        this.runner = runner;
    }

    @Override
    public String name() {
        return "nightly-reconciliation";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    @Override
    public void run() {
        reconciliations.begin();
        reconciliations.unfinished().ifPresent(run -> runner.run(run.id()));
    }
}
