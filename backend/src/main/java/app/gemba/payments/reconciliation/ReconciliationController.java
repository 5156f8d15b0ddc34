package app.gemba.payments.reconciliation;

import app.gemba.bookings.BookingId;
import app.gemba.identity.Accounts;
import app.gemba.identity.Caller;
import app.gemba.identity.UserId;
import app.gemba.identity.access.ForAdmin;
import app.gemba.shared.Money;
import app.gemba.shared.Page;
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
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What every night's comparison found. */
@Controller("/api/admin/money/reconciliation")
@ExecuteOn(TaskExecutors.BLOCKING)
class ReconciliationController {
    private final Reconciliations reconciliations;
    private final Accounts accounts;

    ReconciliationController(Reconciliations reconciliations, Accounts accounts) {
        this.reconciliations = reconciliations;
        this.accounts = accounts;
    }

    /** How far a step is: {@code compared} things so far, done when {@code finishedAt} is there. */
    @Serdeable
    @Schema(name = "ReconciliationStepView")
    record StepView(
            ReconciliationStep step,
            long compared,
            @Nullable Instant finishedAt) {}

    /** A difference: amounts where it has a currency, counts otherwise. {@code note} is what a person said it is. */
    @Serdeable
    @Schema(name = "ReconciliationDifference")
    record DifferenceView(
            DifferenceId id,
            ReconciliationRule rule,
            String subject,
            @Nullable BookingId bookingId,
            @Nullable Money expected,
            @Nullable Money found,
            long expectedCount,
            long foundCount,
            @Nullable String detail,
            @Nullable String acknowledgedBy,
            @Nullable Instant acknowledgedAt,
            @Nullable String note) {}

    /** {@code found} differences, {@code open} of which nobody has explained; {@code lastError} is what it waits for. */
    @Serdeable
    @Schema(name = "ReconciliationRun")
    record RunView(
            RunId id,
            LocalDate day,
            Run.Cause cause,
            @Nullable String askedBy,
            Instant startedAt,
            @Nullable Instant finishedAt,
            @Nullable String lastError,
            List<StepView> steps,
            long found,
            long open) {}

    /** A run with up to 500 of its differences, those that nobody has explained first. */
    @Serdeable
    @Schema(name = "ReconciliationReport")
    record ReportView(RunView run, List<DifferenceView> differences) {}

    @Serdeable
    @Schema(name = "DifferenceNote")
    record Note(@NotBlank @Size(min = 10, max = 2000) String note) {}

    @Get
    @ForAdmin
    Page<RunView> page(
            @Nullable @QueryValue RunId after, @QueryValue(defaultValue = "25") @Min(1) @Max(100) int limit) {
        return reconciliations.page(after, limit).map(this::view);
    }

    @Post
    @ForAdmin
    @Status(HttpStatus.CREATED)
    RunView start(Caller caller) {
        return view(reconciliations.start(caller));
    }

    @Get("/{id}")
    @ForAdmin
    ReportView report(RunId id) {
        Reconciliations.Report report = reconciliations.report(id);
        return new ReportView(
                view(report), report.differences().stream().map(this::view).toList());
    }

    @Post("/differences/{id}/acknowledge")
    @ForAdmin
    DifferenceView acknowledge(Caller caller, DifferenceId id, @Body @Valid Note note) {
        return view(reconciliations.acknowledge(caller, id, note.note()));
    }

    private RunView view(Reconciliations.Report report) {
        Run run = report.run();
        return new RunView(
                new RunId(run.id()),
                run.day(),
                run.cause(),
                name(run.askedBy()),
                run.startedAt(),
                run.finishedAt(),
                run.lastError(),
                report.steps().stream()
                        .sorted((one, other) -> one.step().compareTo(other.step()))
                        .map(step -> new StepView(step.step(), step.compared(), step.finishedAt()))
                        .toList(),
                report.found(),
                report.open());
    }

    private DifferenceView view(FoundDifference difference) {
        String currency = difference.currency();
        return new DifferenceView(
                new DifferenceId(difference.id()),
                difference.rule(),
                difference.subject(),
                Optional.ofNullable(difference.bookingId()).map(BookingId::new).orElse(null),
                currency == null ? null : Money.of(difference.expected(), currency),
                currency == null ? null : Money.of(difference.found(), currency),
                difference.expected(),
                difference.found(),
                difference.detail(),
                name(difference.acknowledgedBy()),
                difference.acknowledgedAt(),
                difference.note());
    }

    private @Nullable String name(@Nullable UUID user) {
        return user == null ? null : accounts.name(new UserId(user));
    }
}
