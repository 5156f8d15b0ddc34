package app.gemba.search;

import app.gemba.identity.RepresentativeId;
import app.gemba.representatives.Profile;
import app.gemba.representatives.Representatives;
import app.gemba.shared.RecurringJob;
import io.micronaut.context.annotation.Value;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Compares the index with the database and mends what differs: a lost index, a missed change, a leftover. */
@Singleton
class IndexRepair implements RecurringJob, ApplicationEventListener<ServerStartupEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(IndexRepair.class);
    private static final int PAGE = 500;

    private final SearchIndex index;
    private final Representatives representatives;
    private final Duration every;

    IndexRepair(
            SearchIndex index,
            Representatives representatives,
            @Value("${gemba.search.repair-every:2m}") Duration every) {
        this.index = index;
        this.representatives = representatives;
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

    /** The start does not wait for Elasticsearch, which may still be starting itself. */
    @Override
    public void onApplicationEvent(ServerStartupEvent event) {
        Thread.ofVirtual().name("search-index-start").start(() -> {
            try {
                run();
            } catch (RuntimeException notYet) {
                LOG.warn("The search index can't be reached yet: {}", notYet.getMessage());
            }
        });
    }

    @Override
    public void run() {
        try {
            index.create();
            int mended = mend(index.revisions());
            if (!index.present()) {
                index.show();
            }
            if (mended > 0) {
                LOG.info("Mended {} entries of the search index", mended);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int mend(Map<RepresentativeId, Long> indexed) throws IOException {
        int mended = 0;
        Set<RepresentativeId> leftOver = new HashSet<>(indexed.keySet());
        @Nullable RepresentativeId after = null;
        List<Profile> page;
        do {
            page = representatives.vetted(after, PAGE);
            for (Profile profile : page) {
                leftOver.remove(profile.id());
                Long revision = indexed.get(profile.id());
                if (revision == null || revision < profile.revision()) {
                    index.put(profile);
                    mended++;
                }
                after = profile.id();
            }
        } while (page.size() == PAGE);
        for (Profile gone : representatives.profiles(leftOver)) {
            leftOver.remove(gone.id());
            index.put(gone);
            mended++;
        }
        for (RepresentativeId unknown : leftOver) {
            index.remove(unknown);
            mended++;
        }
        return mended;
    }
}
