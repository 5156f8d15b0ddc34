package app.gemba.search;

import app.gemba.identity.Caller;
import app.gemba.identity.access.ForBuyer;
import app.gemba.identity.access.ForOwner;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Searches that are kept, with a mail when somebody new fits. The search itself is asked for as ever. */
@Controller("/api/saved-searches")
@ExecuteOn(TaskExecutors.BLOCKING)
class SavedSearchController {
    private final SavedSearches saved;
    private final Search search;

    SavedSearchController(SavedSearches saved, Search search) {
        this.saved = saved;
        this.search = search;
    }

    /** @param address the part of the page's address behind the question mark */
    @Serdeable
    @Schema(name = "SavedSearchDraft")
    record Draft(
            @NotBlank @Size(max = 100) String name,
            @NotNull @Size(max = 2000) String address) {}

    @Serdeable
    @Schema(name = "SavedSearch")
    record View(UUID id, String name, String address, boolean alerts, Instant createdAt) {}

    @Serdeable
    @Schema(name = "SavedSearchList")
    record SavedSearchList(List<View> items) {}

    @Serdeable
    @Schema(name = "SavedSearchAlerts")
    record Alerts(boolean on) {}

    @Get
    @ForBuyer
    SavedSearchList list(Caller caller) {
        return new SavedSearchList(saved.of(caller).stream()
                .map(one -> new View(one.id(), one.name(), one.address(), one.alerts(), one.createdAt()))
                .toList());
    }

    @Post
    @ForBuyer
    @Status(HttpStatus.CREATED)
    SavedSearchList save(Caller caller, @Valid @RequestBean SearchForm form, @Body @Valid Draft draft) {
        List<String> found = search.find(caller, form).people().stream()
                .map(person -> person.profile().id().value().toString())
                .toList();
        saved.save(caller, draft.name(), form, draft.address(), found);
        return list(caller);
    }

    @Put("/{id}/alerts")
    @ForOwner
    @Status(HttpStatus.NO_CONTENT)
    void alert(Caller caller, UUID id, @Body @Valid Alerts alerts) {
        saved.alert(caller, id, alerts.on());
    }

    @Delete("/{id}")
    @ForOwner
    @Status(HttpStatus.NO_CONTENT)
    void forget(Caller caller, UUID id) {
        saved.forget(caller, id);
    }
}
