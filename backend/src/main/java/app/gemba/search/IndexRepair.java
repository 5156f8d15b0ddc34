package app.gemba.search;

import app.gemba.identity.RepresentativeId;
import app.gemba.representatives.Profile;
import app.gemba.representatives.Representatives;
import app.gemba.shared.RecurringJob;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import io.micronaut.context.annotation.Value;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compares the index with the database and mends what differs: a missed change, a leftover. An index that is lost, of
 * an older mapping, or asked for anew is built again.
 */
@Singleton
class IndexRepair implements RecurringJob, ApplicationEventListener<ServerStartupEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(IndexRepair.class);
    private static final int PAGE = 2000;

    private final SearchIndex index;
    private final IndexCatalog catalog;
    private final IndexRebuild rebuild;
    private final Representatives representatives;
    private final Clock clock;
    private final Duration every;
    private final ReentrantLock atWork = new ReentrantLock();
    private volatile @Nullable Compared compared;

    IndexRepair(
            SearchIndex index,
            IndexCatalog catalog,
            IndexRebuild rebuild,
            Representatives representatives,
            Clock clock,
            @Value("${gemba.search.repair-every:2m}") Duration every) {
        this.index = index;
        this.catalog = catalog;
        this.rebuild = rebuild;
        this.representatives = representatives;
        this.clock = clock;
        this.every = every;
    }

    @Override
    public String name() {
        return "search-index-repair";
    }

    @Override
    public Duration every() {
        return every;
    }

    /** What a comparison of index and database found, and mended. */
    record Compared(Instant at, int mended) {}

    /** The last one that this process made; null before its first one. */
    @Nullable
    Compared compared() {
        return compared;
    }

    /** The start does not wait for Elasticsearch, which may still be starting itself. */
    @Override
    public void onApplicationEvent(ServerStartupEvent event) {
        soon();
    }

    /** Somebody found the index missing, or asked for a new one: no need to wait for the next round. */
    void soon() {
        Thread.ofVirtual().name("search-index-repair").start(() -> {
            if (atWork.tryLock()) {
                try {
                    mend();
                } catch (IOException | UncheckedIOException | ElasticsearchException notYet) {
                    LOG.warn("The search index can't be reached yet: {}", notYet.getMessage());
                } finally {
                    atWork.unlock();
                }
            }
        });
    }

    @Override
    public void run() {
        atWork.lock();
        try {
            mend();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            atWork.unlock();
        }
    }

    private void mend() throws IOException {
        IndexRow shown = catalog.shown().orElse(null);
        if (rebuild.pending()
                || shown == null
                || !shown.mapping().equals(index.mapping())
                || !index.shown(shown.name())) {
            rebuild.run();
            return;
        }
        int mended = compare(shown.name(), index.revisions(shown.name()));
        compared = new Compared(clock.instant(), mended);
        if (mended > 0) {
            index.refresh(shown.name());
            LOG.info("Mended {} entries of the search index", mended);
        }
    }

    private int compare(String name, Map<RepresentativeId, Long> indexed) throws IOException {
        int mended = 0;
        Set<RepresentativeId> leftOver = new HashSet<>(indexed.keySet());
        @Nullable RepresentativeId after = null;
        Map<RepresentativeId, Long> page;
        do {
            page = representatives.revisions(after, PAGE);
            List<RepresentativeId> stale = new ArrayList<>();
            for (var current : page.entrySet()) {
                after = current.getKey();
                leftOver.remove(after);
                Long revision = indexed.get(after);
                if (revision == null || revision < current.getValue()) {
                    stale.add(after);
                }
            }
            index.write(List.of(name), representatives.profiles(stale));
            mended += stale.size();
        } while (page.size() == PAGE);
        mended += leftOver.size();
        List<Profile> gone = representatives.profiles(leftOver);
        index.write(List.of(name), gone);
        gone.forEach(profile -> leftOver.remove(profile.id()));
        index.remove(name, leftOver);
        return mended;
    }
}
