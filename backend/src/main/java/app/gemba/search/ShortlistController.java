package app.gemba.search;

import app.gemba.identity.Caller;
import app.gemba.identity.RepresentativeId;
import app.gemba.identity.access.ForBuyer;
import app.gemba.representatives.RepresentativeSummary;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** The people whom a buyer wants to come back to. */
@Controller("/api/shortlist")
@ExecuteOn(TaskExecutors.BLOCKING)
class ShortlistController {
    private final Shortlist shortlist;

    ShortlistController(Shortlist shortlist) {
        this.shortlist = shortlist;
    }

    @Serdeable
    @Schema(name = "ShortlistView")
    record View(List<RepresentativeSummary> items) {}

    @Get
    @ForBuyer
    View shortlist(Caller caller) {
        return new View(shortlist.of(caller));
    }

    @Put("/{id}")
    @ForBuyer
    @Status(HttpStatus.NO_CONTENT)
    void add(Caller caller, RepresentativeId id) {
        shortlist.add(caller, id);
    }

    @Delete("/{id}")
    @ForBuyer
    @Status(HttpStatus.NO_CONTENT)
    void remove(Caller caller, RepresentativeId id) {
        shortlist.remove(caller, id);
    }
}
