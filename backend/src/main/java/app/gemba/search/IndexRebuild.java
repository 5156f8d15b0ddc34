package app.gemba.search;

import app.gemba.identity.RepresentativeId;
import app.gemba.representatives.Profile;
import app.gemba.representatives.Representatives;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Builds an index from the database beside the one that is searched, and moves the search to it when it is whole.
 * Changes go to both meanwhile. A build that was cut short goes on where it stopped; two at once do the same work.
 */
@Singleton
class IndexRebuild {
    private static final Logger LOG = LoggerFactory.getLogger(IndexRebuild.class);

    private final SearchIndex index;
    private final IndexCatalog catalog;
    private final Representatives representatives;
    private final Clock clock;
    private final int pageSize;

    IndexRebuild(
            SearchIndex index,
            IndexCatalog catalog,
            Representatives representatives,
            Clock clock,
            @Value("${gemba.search.rebuild-page:500}") int pageSize) {
        this.index = index;
        this.catalog = catalog;
        this.representatives = representatives;
        this.clock = clock;
        this.pageSize = pageSize;
    }

    /** Asks for a new index; the next run builds it. */
    @Transactional
    public void request() {
        String name = index.nameOf(clock.millis());
        if (catalog.building().isEmpty()) {
            catalog.begin(name, index.mapping(), clock.instant());
        }
    }

    /** Whether a build is under way or was cut short. */
    boolean pending() {
        return catalog.building().isPresent();
    }

    void run() throws IOException {
        IndexRow row = mine();
        index.create(row.name());
        long total = representatives.vettedCount();
        long done = row.done();
        @Nullable RepresentativeId after = row.afterId() == null ? null : new RepresentativeId(row.afterId());
        List<Profile> page;
        do {
            page = representatives.vetted(after, pageSize);
            if (!page.isEmpty()) {
                index.write(List.of(row.name()), page);
                after = page.getLast().id();
                done += page.size();
                catalog.advance(row.name(), after.value(), page.size());
                LOG.info("Building the search index {}: {} of {}", row.name(), done, total);
            }
        } while (page.size() == pageSize);
        show(row);
    }

    private void show(IndexRow row) throws IOException {
        index.show(row.name());
        catalog.show(row.name());
        catalog.names().stream().filter(name -> !name.equals(row.name())).forEach(catalog::forget);
        index.keepOnly(List.of(row.name()));
        LOG.info("The search is on {}", row.name());
    }

    /** The one that was begun, unless it was meant for another mapping. */
    private IndexRow mine() {
        Optional<IndexRow> begun = catalog.building();
        if (begun.isPresent() && !begun.get().mapping().equals(index.mapping())) {
            catalog.forget(begun.get().name());
        }
        request();
        return catalog.building().orElseThrow();
    }
}
