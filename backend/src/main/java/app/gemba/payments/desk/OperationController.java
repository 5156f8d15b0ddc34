package app.gemba.payments.desk;

import app.gemba.identity.access.ForAdmin;
import app.gemba.payments.operations.OperationDesk;
import app.gemba.shared.CommonProblem;
import app.gemba.shared.Page;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Calls to the provider that are not over, and what a person may do about them. */
@Controller("/api/admin/money/operations")
@ExecuteOn(TaskExecutors.BLOCKING)
class OperationController {
    private final OperationDesk operations;

    OperationController(OperationDesk operations) {
        this.operations = operations;
    }

    /** The oldest first; {@code unknown} shows only those whose end nobody knows. */
    @Get
    @ForAdmin
    Page<OperationViews.View> open(
            @QueryValue(defaultValue = "false") boolean unknown,
            @Nullable @QueryValue OperationId after,
            @QueryValue(defaultValue = "25") @Min(1) @Max(100) int limit) {
        @Nullable UUID cursor = after == null ? null : after.value();
        return Page.of(operations.open(unknown, cursor, limit + 1), limit, operation -> operation
                        .id()
                        .toString())
                .map(OperationViews::view);
    }

    @Get("/{id}")
    @ForAdmin
    OperationViews.View get(OperationId id) {
        return find(id);
    }

    /** Asks the provider at once whether it was done. */
    @Post("/{id}/look-up")
    @ForAdmin
    OperationViews.View lookUp(OperationId id) {
        find(id);
        return outcome(operations.lookUp(id.value()));
    }

    /** Gives it up once it is proven that it was never done; what was set aside for it is free again. */
    @Post("/{id}/abandon")
    @ForAdmin
    OperationViews.View abandon(OperationId id) {
        find(id);
        return outcome(operations.abandon(id.value()));
    }

    private OperationViews.View find(OperationId id) {
        return operations
                .find(id.value())
                .map(OperationViews::view)
                .orElseThrow(DeskProblem.OPERATION_NOT_FOUND::problem);
    }

    private static OperationViews.View outcome(OperationDesk.Outcome outcome) {
        return switch (outcome) {
            case OperationDesk.Outcome.Seen seen -> OperationViews.view(seen.operation());
            case OperationDesk.Outcome.Refused refused ->
                throw switch (refused.why()) {
                    case NOT_NOW -> DeskProblem.OPERATION_NOT_UNKNOWN.problem();
                    case NOT_PROVEN -> DeskProblem.OPERATION_NOT_PROVEN_ABSENT.problem();
                    case NO_ANSWER -> CommonProblem.UNAVAILABLE.problem();
                };
        };
    }
}
