package app.gemba.shared;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Where files live. Keys are slash-separated, made by us and never by a client; what is stored is never changed. */
public interface ObjectStorage {
    /** Stores the bytes; the same key again is a no-op (content is addressed by its hash or id). */
    void put(String key, byte[] content) throws IOException;

    Optional<InputStream> get(String key) throws IOException;

    void delete(String key) throws IOException;
}
