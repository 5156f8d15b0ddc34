package app.gemba.shared;

import java.util.UUID;

/**
 * A typed identifier. Implementations are records over one UUID; new ones come from {@link Ids#next()}.
 * Paths, JSON and columns carry the bare UUID; {@link IdConverters} does the conversion for every type.
 */
public interface Id {
    UUID value();
}
