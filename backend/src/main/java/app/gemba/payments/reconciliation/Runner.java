package app.gemba.payments.reconciliation;

import app.gemba.shared.OutboxConsumer;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Does what is left of a run. What stops it (a silent provider, a crash) is gone on with from the same place. */
@Singleton
class Runner implements OutboxConsumer<ReconciliationDue> {
    private final OwnChecks own;
    private final ProviderChecks provider;
    private final RunLog log;

    Runner(OwnChecks own, ProviderChecks provider, RunLog log) {
        this.own = own;
        this.provider = provider;
        this.log = log;
    }

    @Override
    public String name() {
        return "reconciliation-due";
    }

    @Override
    public Class<ReconciliationDue> event() {
        return ReconciliationDue.class;
    }

    @Override
    public void on(ReconciliationDue due) {
        run(due.run());
    }

    void run(UUID id) {
        Run run = log.get(id).orElseThrow();
        if (run.finished()) {
            return;
        }
        try {
            for (ReconciliationStep step : ReconciliationStep.values()) {
                finish(run, step);
            }
            log.finish(run);
        } catch (RuntimeException failure) {
            log.stopped(run, failure);
            throw failure;
        }
    }

    private void finish(Run run, ReconciliationStep step) {
        RunStep done = log.step(run, step);
        while (done.finishedAt() == null) {
            @Nullable String position = done.position();
            log.record(run, step, position, part(run, step, position));
            done = log.step(run, step);
        }
    }

    /** Outside any transaction. A part may be done again: it finds the same. */
    private Part part(Run run, ReconciliationStep step, @Nullable String position) {
        return switch (step) {
            case MOVEMENTS -> provider.movements(position);
            case CATCH_UP -> provider.catchUp();
            case LEDGER -> own.ledger();
            case BOOKINGS -> own.bookings(position);
            case JOURNALS -> provider.journals(run);
            case BALANCES -> provider.balances();
            case COVERAGE -> own.coverage();
            case LEFTOVERS -> own.leftovers(run);
        };
    }
}
