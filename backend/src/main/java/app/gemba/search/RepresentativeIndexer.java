package app.gemba.search;

import app.gemba.representatives.RepresentativeChanged;
import app.gemba.shared.OutboxConsumer;
import jakarta.inject.Singleton;

/** Keeps the index up to date: reads the present row and writes it with its revision. */
@Singleton
class RepresentativeIndexer implements OutboxConsumer<RepresentativeChanged> {
    private final IndexBatches batches;

    RepresentativeIndexer(IndexBatches batches) {
        this.batches = batches;
    }

    @Override
    public String name() {
        return "search-index";
    }

    @Override
    public Class<RepresentativeChanged> event() {
        return RepresentativeChanged.class;
    }

    @Override
    public void on(RepresentativeChanged changed) {
        batches.write(changed.representative());
    }
}
