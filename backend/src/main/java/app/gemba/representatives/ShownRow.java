package app.gemba.representatives;

import app.gemba.identity.RepresentativeId;
import app.gemba.places.PlaceId;
import io.micronaut.core.annotation.Introspected;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The little of a row that a list of names shows. */
@Introspected
record ShownRow(UUID id, String name, @Nullable UUID homePlaceId) {
    Shown shown() {
        return new Shown(new RepresentativeId(id), name, homePlaceId == null ? null : new PlaceId(homePlaceId));
    }
}
