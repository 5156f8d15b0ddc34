package app.gemba.vetting;

import app.gemba.identity.Caller;
import app.gemba.identity.RepresentativeId;
import app.gemba.identity.access.ForAdmin;
import app.gemba.shared.Page;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The vetting desk. */
@Controller("/api/admin")
@ExecuteOn(TaskExecutors.BLOCKING)
class VettingController {
    private final VettingDesk desk;
    private final ApplicationViews views;

    VettingController(VettingDesk desk, ApplicationViews views) {
        this.desk = desk;
        this.views = views;
    }

    @Serdeable
    record Suspension(@NotBlank @Size(max = 2000) String reason) {}

    @Get("/applications")
    @ForAdmin
    Page<ApplicationViews.SummaryView> list(
            @QueryValue @Nullable ApplicationStatus status,
            @QueryValue @Nullable UUID after,
            @QueryValue(defaultValue = "25") @Min(1) @Max(100) int limit) {
        return views.summaries(desk.page(status, after == null ? null : new ApplicationId(after), limit));
    }

    @Get("/applications/{id}")
    @ForAdmin
    ApplicationViews.DetailView application(ApplicationId id) {
        return views.detail(desk.application(id));
    }

    @Put("/applications/{id}/checks/{kind}")
    @ForAdmin
    ApplicationViews.DetailView decideCheck(
            Caller caller, ApplicationId id, CheckKind kind, @Body @Valid CheckVerdict check) {
        return views.detail(desk.decideCheck(caller, id, kind, check));
    }

    @Post("/applications/{id}/decision")
    @ForAdmin
    ApplicationViews.DetailView decide(Caller caller, ApplicationId id, @Body @Valid Verdict decision) {
        return views.detail(desk.decide(caller, id, decision));
    }

    @Post("/representatives/{id}/suspension")
    @ForAdmin
    @Status(HttpStatus.NO_CONTENT)
    void suspend(Caller caller, RepresentativeId id, @Body @Valid Suspension suspension) {
        desk.suspend(caller, id, suspension.reason());
    }

    @Delete("/representatives/{id}/suspension")
    @ForAdmin
    @Status(HttpStatus.NO_CONTENT)
    void lift(Caller caller, RepresentativeId id) {
        desk.lift(caller, id);
    }
}
