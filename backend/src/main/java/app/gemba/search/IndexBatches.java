package app.gemba.search;

import app.gemba.identity.RepresentativeId;
import app.gemba.representatives.Representatives;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Changes that come in while others are being written wait for each other and go out together. */
@Singleton
class IndexBatches {
    private final Representatives representatives;
    private final SearchIndex index;
    private final IndexCatalog catalog;
    private final ReentrantLock turn = new ReentrantLock();
    private final ReentrantLock joining = new ReentrantLock();
    private Batch next = new Batch();

    IndexBatches(Representatives representatives, SearchIndex index, IndexCatalog catalog) {
        this.representatives = representatives;
        this.index = index;
        this.catalog = catalog;
    }

    private static final class Batch {
        final Set<RepresentativeId> people = new LinkedHashSet<>();
        boolean written;

        @Nullable
        IOException failure;
    }

    /** Returns when everybody's present state is in every index; throws when that failed. */
    void write(RepresentativeId person) {
        Batch mine = join(person);
        turn.lock();
        try {
            if (!mine.written) {
                close(mine);
                write(mine);
            }
            if (mine.failure != null) {
                throw new UncheckedIOException(mine.failure);
            }
        } finally {
            turn.unlock();
        }
    }

    private Batch join(RepresentativeId person) {
        joining.lock();
        try {
            next.people.add(person);
            return next;
        } finally {
            joining.unlock();
        }
    }

    private void close(Batch batch) {
        joining.lock();
        try {
            if (next == batch) {
                next = new Batch();
            }
        } finally {
            joining.unlock();
        }
    }

    /** The rows are read after the batch was closed, so nothing that was asked for is older than the question. */
    private void write(Batch batch) {
        batch.written = true;
        try {
            List<String> indexes = catalog.names();
            index.write(indexes, representatives.profiles(batch.people));
        } catch (IOException e) {
            batch.failure = e;
        } catch (RuntimeException e) {
            batch.failure = new IOException(e);
        }
    }
}
