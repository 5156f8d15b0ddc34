package app.gemba.evidence;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A photo as people see it.
 *
 * @param width of the large copy, in pixels
 * @param bytes size of the original file
 * @param url a link to the large copy that works for about an hour
 */
@Serdeable
@Schema(name = "Photo")
public record PhotoView(
        PhotoId id,
        String sha256,
        int width,
        int height,
        long bytes,
        String caption,
        @Nullable String questionId,
        @Nullable Instant capturedAt,
        Instant receivedAt,
        String thumbUrl,
        String url,
        long version) {}
