package app.gemba.search;

import app.gemba.identity.access.ForAdmin;
import app.gemba.representatives.Representatives;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The search index for those who run the platform: what it is on, and building it anew. */
@Controller("/api/admin/search-index")
@ExecuteOn(TaskExecutors.BLOCKING)
class IndexController {
    private final IndexCatalog catalog;
    private final IndexRebuild rebuild;
    private final IndexRepair repair;
    private final Representatives representatives;

    IndexController(IndexCatalog catalog, IndexRebuild rebuild, IndexRepair repair, Representatives representatives) {
        this.catalog = catalog;
        this.rebuild = rebuild;
        this.repair = repair;
        this.representatives = representatives;
    }

    /**
     * @param shown the index that is searched; null before the first one is whole
     * @param building the index that will take its place; null while none is being built
     * @param done how many people it has
     * @param total how many it will have
     */
    @Serdeable
    @Schema(name = "SearchIndexState")
    record State(
            @Nullable String shown,
            @Nullable String building,
            long done,
            long total,
            @Nullable Instant startedAt) {}

    @Get
    @ForAdmin
    State state() {
        String shown = catalog.shown().map(IndexRow::name).orElse(null);
        long total = representatives.vettedCount();
        return catalog.building()
                .map(row -> new State(shown, row.name(), row.done(), total, row.startedAt()))
                .orElseGet(() -> new State(shown, null, 0, total, null));
    }

    @Post("/rebuild")
    @ForAdmin
    @Status(HttpStatus.ACCEPTED)
    State rebuild() {
        rebuild.request();
        repair.soon();
        return state();
    }
}
