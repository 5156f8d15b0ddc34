package app.gemba.web;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The built frontend on the class path, under {@code web/}. Each file is read once. */
@Singleton
class Site {
    private static final String FOLDER = "web/";
    private static final Pattern FILE =
            Pattern.compile("(?:[A-Za-z0-9_-][A-Za-z0-9._@-]*/)*[A-Za-z0-9_-][A-Za-z0-9._@-]*\\.[a-z0-9]+");

    private final Map<String, SiteFile> files = new ConcurrentHashMap<>();

    /** Only files that exist are kept, so that made-up paths fill no memory. */
    Optional<SiteFile> file(String path) {
        if (!FILE.matcher(path).matches()) {
            return Optional.empty();
        }
        return Optional.ofNullable(files.computeIfAbsent(path, Site::read));
    }

    private static @Nullable SiteFile read(String path) {
        URL found = Site.class.getClassLoader().getResource(FOLDER + path);
        if (found == null) {
            return null;
        }
        try (InputStream in = found.openStream()) {
            return SiteFile.read(path, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
