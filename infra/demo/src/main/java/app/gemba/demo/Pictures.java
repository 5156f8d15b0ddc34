package app.gemba.demo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Random;
import javax.imageio.ImageIO;

/** Draws the demo's photos: simple factory scenes, each plainly marked as a drawing for the demo. */
final class Pictures {
    static final int WIDTH = 1280;
    static final int HEIGHT = 960;

    private final long seed;
    private final String factory;
    private final double size;

    /**
     * @param seed the same seed draws the same pictures, byte for byte
     * @param factory the name on the signs and papers
     * @param size 1 is 1280 by 960
     */
    Pictures(long seed, String factory, double size) {
        this.seed = seed;
        this.factory = factory;
        this.size = size;
    }

    /** A JPEG. */
    byte[] draw(Scene scene) {
        BufferedImage image =
                new BufferedImage((int) (WIDTH * size), (int) (HEIGHT * size), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.scale(size, size);
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        scene.paint(g, new Random(seed * 31 + scene.name().hashCode()), factory);
        label(g, caption(scene));
        g.dispose();
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "jpeg", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException("A demo picture could not be drawn", e);
        }
    }

    static String caption(Scene scene) {
        String name = scene.name().replace('_', ' ').toLowerCase(Locale.ROOT);
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private void label(Graphics2D g, String caption) {
        g.setColor(new Color(15, 30, 32, 205));
        g.fillRect(0, HEIGHT - 74, WIDTH, 74);
        g.setColor(Color.WHITE);
        double end = Lettering.draw(g, "DEMO DRAWING  ·  " + caption + "  ·  ", 30, HEIGHT - 28, 30);
        Lettering.draw(g, factory, end, HEIGHT - 28, 30);
    }
}
