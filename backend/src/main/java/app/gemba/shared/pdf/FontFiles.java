package app.gemba.shared.pdf;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The fonts that come with the application. */
final class FontFiles {
    private static final Map<String, byte[]> READ = new ConcurrentHashMap<>();

    private FontFiles() {}

    static byte[] read(String name) {
        return READ.computeIfAbsent(name, FontFiles::load);
    }

    private static byte[] load(String name) {
        try (InputStream in = FontFiles.class.getResourceAsStream("/fonts/" + name)) {
            if (in == null) {
                throw new FileNotFoundException(name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
