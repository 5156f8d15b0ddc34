package app.gemba.evidence;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * What a photo may be.
 *
 * @param maxBytes size of one upload
 * @param maxPixels width x height before anything is decoded, against decompression bombs
 * @param perBooking photos of one booking
 * @param longEdge of the copy that is shared, in pixels
 * @param thumbnailEdge of the thumbnail, in pixels
 * @param linkLifetime how long a link to a file works at least
 */
@ConfigurationProperties("gemba.photos")
record PhotoLimits(
        @Bindable(defaultValue = "15728640") long maxBytes,
        @Bindable(defaultValue = "60000000") long maxPixels,
        @Bindable(defaultValue = "600") int perBooking,
        @Bindable(defaultValue = "2048") int longEdge,
        @Bindable(defaultValue = "320") int thumbnailEdge,
        @Bindable(defaultValue = "1h") Duration linkLifetime) {}
