package app.gemba.search;

import app.gemba.representatives.RepresentativeChanged;
import app.gemba.representatives.Representatives;
import app.gemba.shared.OutboxConsumer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Keeps the index up to date: reads the present row and writes it with its revision. */
@Singleton
class RepresentativeIndexer implements OutboxConsumer<RepresentativeChanged> {
    private final Representatives representatives;
    private final SearchIndex index;

    RepresentativeIndexer(Representatives representatives, SearchIndex index) {
        this.representatives = representatives;
        this.index = index;
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
        try {
            index.create();
            index.put(representatives.profile(changed.representative()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
