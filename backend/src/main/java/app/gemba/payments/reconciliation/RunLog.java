package app.gemba.payments.reconciliation;

import app.gemba.payments.alarms.AlarmKind;
import app.gemba.payments.alarms.Alarms;
import app.gemba.shared.Ids;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The transactions of a run: what each part found is written with how far the run is. */
@Singleton
class RunLog {
    private static final Logger LOG = LoggerFactory.getLogger(RunLog.class);
    private static final int WORDS = 500;
    private static final Duration SHOULD_END_WITHIN = Duration.ofHours(2);

    private final RunRepository runs;
    private final DifferenceRepository differences;
    private final Alarms alarms;
    private final Clock clock;

    RunLog(RunRepository runs, DifferenceRepository differences, Alarms alarms, Clock clock) {
        this.runs = runs;
        this.differences = differences;
        this.alarms = alarms;
        this.clock = clock;
    }

    @Transactional
    Optional<Run> get(UUID id) {
        return runs.findById(id);
    }

    /** How far the step is; begun when it was not. */
    @Transactional
    RunStep step(Run run, ReconciliationStep step) {
        runs.begin(run.id(), step.name());
        return runs.steps(run.id()).stream()
                .filter(each -> each.step() == step)
                .findFirst()
                .orElseThrow();
    }

    /** Nothing is written when somebody else has done this part already. */
    @Transactional
    void record(Run run, ReconciliationStep step, @Nullable String position, Part part) {
        long moved = runs.move(
                run.id(),
                step.name(),
                position,
                part.compared(),
                part.next(),
                part.next() == null ? clock.instant() : null);
        if (moved == 0) {
            return;
        }
        for (Difference difference : part.differences()) {
            LOG.error("Reconciliation {}: {}", run.day(), difference);
            differences.find(
                    Ids.next(),
                    run.id(),
                    difference.rule().name(),
                    difference.subject(),
                    difference.bookingId(),
                    difference.currency(),
                    difference.expected(),
                    difference.found(),
                    difference.detail());
        }
    }

    /** It is tried again. When that does not help for long, people have to know that nothing is compared. */
    @Transactional
    void stopped(Run run, RuntimeException failure) {
        String words = failure.getClass().getSimpleName() + ": " + failure.getMessage();
        runs.stopped(run.id(), words.substring(0, Math.min(words.length(), WORDS)));
        if (run.startedAt().plus(SHOULD_END_WITHIN).isBefore(clock.instant())) {
            alarms.raise(
                    AlarmKind.RECONCILIATION_STOPPED,
                    Reconciliations.BOOKS,
                    "The reconciliation of " + run.day() + " does not come to its end. The desk says what stops it.");
        }
    }

    /** The end. Every run that found what nobody has explained raises an alarm of its own. */
    @Transactional
    void finish(Run run) {
        if (runs.finish(run.id(), clock.instant()) == 0) {
            return;
        }
        alarms.clear(AlarmKind.RECONCILIATION_STOPPED, Reconciliations.BOOKS);
        alarms.clear(AlarmKind.BOOKS_DIFFER, Reconciliations.BOOKS);
        long open = differences.open(run.id());
        if (open > 0) {
            alarms.raise(
                    AlarmKind.BOOKS_DIFFER,
                    Reconciliations.BOOKS,
                    "The reconciliation of " + run.day() + " found "
                            + (open == 1 ? "one difference" : open + " differences")
                            + " that nobody has explained. Its report says what differs by how much, and what to do next.");
        }
    }
}
