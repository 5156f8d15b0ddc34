package app.gemba.search;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An index that exists or should.
 *
 * @param afterId the last person that the building has come to; null at its beginning
 */
@MappedEntity("search_index")
record IndexRow(
        @Id String name,
        String mapping,
        State state,
        @Nullable UUID afterId,
        long done,
        Instant startedAt) {

    enum State {
        BUILDING,
        SHOWN
    }
}
