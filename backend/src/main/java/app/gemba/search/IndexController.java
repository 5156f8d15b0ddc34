package app.gemba.search;

import app.gemba.identity.access.ForAdmin;
import app.gemba.representatives.Representatives;
import app.gemba.shared.CommonProblem;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The search index for those who run the platform: what it is on, and building it anew. */
@Controller("/api/admin/search-index")
@ExecuteOn(TaskExecutors.BLOCKING)
class IndexController {
    private final IndexCatalog catalog;
    private final IndexRebuild rebuild;
    private final IndexRepair repair;
    private final SearchIndex index;
    private final Representatives representatives;

    IndexController(
            IndexCatalog catalog,
            IndexRebuild rebuild,
            IndexRepair repair,
            SearchIndex index,
            Representatives representatives) {
        this.catalog = catalog;
        this.rebuild = rebuild;
        this.repair = repair;
        this.index = index;
        this.representatives = representatives;
    }

    /**
     * @param shown the index that is searched; null before the first one is whole
     * @param building the index that will take its place; null while none is being built
     * @param done how many people it has
     * @param total how many it will have
     * @param reachable whether the index that is searched answers; when it does not, the database stands in
     * @param comparedAt when this server last compared index and database; null before the first time
     * @param mended how many entries differed then, and were written anew
     */
    @Serdeable
    @Schema(name = "SearchIndexState")
    record State(
            @Nullable String shown,
            @Nullable String building,
            long done,
            long total,
            @Nullable Instant startedAt,
            boolean reachable,
            @Nullable Instant comparedAt,
            @Nullable Integer mended) {}

    @Get
    @ForAdmin
    State state() {
        String shown = catalog.shown().map(IndexRow::name).orElse(null);
        long total = representatives.vettedCount();
        Optional<IndexRow> building = catalog.building();
        IndexRepair.Compared compared = repair.compared();
        return new State(
                shown,
                building.map(IndexRow::name).orElse(null),
                building.map(IndexRow::done).orElse(0L),
                total,
                building.map(IndexRow::startedAt).orElse(null),
                shown != null && reachable(shown),
                compared == null ? null : compared.at(),
                compared == null ? null : compared.mended());
    }

    /** Compares index and database now, and mends what differs. */
    @Post("/comparison")
    @ForAdmin
    State compare() {
        try {
            repair.run();
        } catch (UncheckedIOException | ElasticsearchException away) {
            throw CommonProblem.UNAVAILABLE.problem();
        }
        return state();
    }

    private boolean reachable(String shown) {
        try {
            return index.shown(shown);
        } catch (IOException | ElasticsearchException away) {
            return false;
        }
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
