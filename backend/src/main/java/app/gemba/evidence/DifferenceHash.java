package app.gemba.evidence;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/**
 * A 64-bit fingerprint of what a picture looks like: each bit says whether a cell of a 9 x 8 grey miniature is brighter
 * than its right neighbour. Near-equal pictures differ in few bits, whatever their size or quality.
 */
final class DifferenceHash {
    private static final int WIDTH = 9;
    private static final int HEIGHT = 8;

    private DifferenceHash() {}

    static long of(BufferedImage image) {
        return bits(miniature(image), false);
    }

    /** The fingerprint of the mirrored picture, which finds copies that were flipped to hide them. */
    static long mirrored(BufferedImage image) {
        return bits(miniature(image), true);
    }

    private static long bits(BufferedImage grey, boolean mirrored) {
        long hash = 0;
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH - 1; x++) {
                int left = sample(grey, mirrored ? WIDTH - 1 - x : x, y);
                int right = sample(grey, mirrored ? WIDTH - 2 - x : x + 1, y);
                hash = hash << 1 | (left > right ? 1 : 0);
            }
        }
        return hash;
    }

    private static int sample(BufferedImage grey, int x, int y) {
        return grey.getRaster().getSample(x, y, 0);
    }

    private static BufferedImage miniature(BufferedImage image) {
        BufferedImage small = image;
        while (small.getWidth() > 4 * WIDTH && small.getHeight() > 4 * HEIGHT) {
            small = draw(small, small.getWidth() / 2, small.getHeight() / 2, BufferedImage.TYPE_INT_RGB);
        }
        return draw(small, WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
    }

    private static BufferedImage draw(BufferedImage image, int width, int height, int type) {
        BufferedImage target = new BufferedImage(width, height, type);
        Graphics2D graphics = target.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(image, 0, 0, width, height, null);
        graphics.dispose();
        return target;
    }
}
