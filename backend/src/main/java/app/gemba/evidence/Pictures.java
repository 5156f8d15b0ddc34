package app.gemba.evidence;

import java.awt.image.BufferedImage;

/** What one upload became: our own JPEGs, upright and without metadata, and the fingerprints of what they show. */
final class Pictures {
    final PictureKind kind;
    final byte[] large;
    final byte[] thumbnail;
    final int width;
    final int height;
    final long differenceHash;
    final long mirroredHash;

    Pictures(PictureKind kind, BufferedImage image, byte[] large, byte[] thumbnail) {
        this.kind = kind;
        this.large = large;
        this.thumbnail = thumbnail;
        this.width = image.getWidth();
        this.height = image.getHeight();
        this.differenceHash = DifferenceHash.of(image);
        this.mirroredHash = DifferenceHash.mirrored(image);
    }
}
