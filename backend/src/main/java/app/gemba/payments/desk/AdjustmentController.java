package app.gemba.payments.desk;

import app.gemba.identity.Caller;
import app.gemba.identity.access.ForAdmin;
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
import org.jspecify.annotations.Nullable;

/** Corrections of the books, proposed by one admin and decided by another. */
@Controller("/api/admin/money/adjustments")
@ExecuteOn(TaskExecutors.BLOCKING)
class AdjustmentController {
    private final Adjustments adjustments;
    private final AdjustmentViews views;

    AdjustmentController(Adjustments adjustments, AdjustmentViews views) {
        this.adjustments = adjustments;
        this.views = views;
    }

    @Serdeable
    @Schema(name = "AdjustmentRefusal")
    record Refusal(@NotBlank @Size(max = 2000) String note) {}

    @Get
    @ForAdmin
    Page<AdjustmentViews.View> page(
            Caller caller,
            @QueryValue AdjustmentViews.@Nullable State state,
            @Nullable @QueryValue AdjustmentId after,
            @QueryValue(defaultValue = "25") @Min(1) @Max(100) int limit) {
        return adjustments.page(state, after, limit).map(adjustment -> views.view(caller, adjustment));
    }

    @Get("/catalogue")
    @ForAdmin
    AdjustmentViews.Catalogue catalogue() {
        return views.catalogue();
    }

    @Post
    @ForAdmin
    @Status(HttpStatus.CREATED)
    AdjustmentViews.View propose(Caller caller, @Body @Valid Proposal proposal) {
        return views.view(caller, adjustments.propose(caller, proposal));
    }

    @Get("/{id}")
    @ForAdmin
    AdjustmentViews.View get(Caller caller, AdjustmentId id) {
        return views.view(caller, adjustments.get(id));
    }

    @Post("/{id}/release")
    @ForAdmin
    AdjustmentViews.View release(Caller caller, AdjustmentId id) {
        return views.view(caller, adjustments.release(caller, id));
    }

    @Post("/{id}/refuse")
    @ForAdmin
    AdjustmentViews.View refuse(Caller caller, AdjustmentId id, @Body @Valid Refusal refusal) {
        return views.view(caller, adjustments.refuse(caller, id, refusal.note()));
    }
}
