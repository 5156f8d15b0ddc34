package app.gemba.payments.reconciliation;

import app.gemba.identity.Caller;
import app.gemba.payments.alarms.AlarmKind;
import app.gemba.payments.alarms.Alarms;
import app.gemba.shared.Outbox;
import app.gemba.shared.Page;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Beginning runs, reading them, and saying what a difference is. */
@Singleton
public class Reconciliations {
    static final String BOOKS = "books";

    private final RunRepository runs;
    private final DifferenceRepository differences;
    private final ReconciliationSettings settings;
    private final Outbox outbox;
    private final Alarms alarms;
    private final Clock clock;

    Reconciliations(
            RunRepository runs,
            DifferenceRepository differences,
            ReconciliationSettings settings,
            Outbox outbox,
            Alarms alarms,
            Clock clock) {
        this.runs = runs;
        this.differences = differences;
        this.settings = settings;
        this.outbox = outbox;
        this.alarms = alarms;
        this.clock = clock;
    }

    /** A run with how far its steps are and what it found; {@code open} is what nobody has explained. */
    record Report(Run run, List<RunStep> steps, List<FoundDifference> differences, long found, long open) {}

    /**
     * The end of the last run.
     *
     * @param finishedAt null when none ever ended
     * @param openDifferences what nobody has explained
     */
    public record Last(@Nullable Instant finishedAt, long openDifferences) {}

    /** The run that ended last. */
    @Transactional
    public Last last() {
        return runs.last()
                .map(run -> new Last(run.finishedAt(), differences.open(run.id())))
                .orElse(new Last(null, 0));
    }

    /** Begins the run of this night once its hour has come, unless one is under way. */
    @Transactional
    void begin() {
        Instant now = clock.instant();
        LocalDate night = LocalDate.ofInstant(now, ZoneOffset.UTC);
        if (settings.nightly()
                && !now.isBefore(night.atTime(settings.at()).toInstant(ZoneOffset.UTC))
                && !runs.nightDone(night)) {
            runs.start(RunId.next().value(), night, Run.Cause.NIGHTLY.name(), null, now);
        }
    }

    @Transactional
    Optional<Run> unfinished() {
        return runs.unfinished();
    }

    /** Begins a run now. */
    @Transactional
    Report start(Caller caller) {
        RunId id = RunId.next();
        Instant now = clock.instant();
        if (runs.start(
                        id.value(),
                        LocalDate.ofInstant(now, ZoneOffset.UTC),
                        Run.Cause.BY_HAND.name(),
                        caller.user().value(),
                        now)
                == 0) {
            throw ReconciliationProblem.RUN_UNFINISHED.problem();
        }
        outbox.publish(new ReconciliationDue(id.value()));
        return report(id);
    }

    @Transactional
    Report report(RunId id) {
        return report(runs.findById(id.value()).orElseThrow(ReconciliationProblem.RUN_NOT_FOUND::problem));
    }

    /** Newest first. */
    @Transactional
    Page<Report> page(@Nullable RunId after, int limit) {
        return Page.of(runs.page(after == null ? null : after.value(), limit + 1), limit, run -> run.id()
                        .toString())
                .map(run -> new Report(
                        run, runs.steps(run.id()), List.of(), differences.count(run.id()), differences.open(run.id())));
    }

    /** A person says what it is. It stays in the report, and raises no alarm again as long as it is the very same. */
    @Transactional
    FoundDifference acknowledge(Caller caller, DifferenceId id, String note) {
        FoundDifference difference =
                differences.findById(id.value()).orElseThrow(ReconciliationProblem.DIFFERENCE_NOT_FOUND::problem);
        if (differences.acknowledge(difference.id(), caller.user().value(), clock.instant(), note.strip()) == 0) {
            throw ReconciliationProblem.DIFFERENCE_ACKNOWLEDGED.problem();
        }
        if (differences.open(difference.runId()) == 0) {
            alarms.clear(AlarmKind.BOOKS_DIFFER, BOOKS);
        }
        return differences.findById(id.value()).orElseThrow();
    }

    private Report report(Run run) {
        return new Report(
                run,
                runs.steps(run.id()),
                differences.of(run.id()),
                differences.count(run.id()),
                differences.open(run.id()));
    }
}
