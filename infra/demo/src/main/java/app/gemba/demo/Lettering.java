package app.gemba.demo;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** Letters as filled shapes of the application's own fonts: a machine without any font draws the same picture. */
final class Lettering {
    private static final List<TrueTypeFont> FONTS = List.of(font("NotoSans-Bold.ttf"), font("NotoSansSC-Regular.ttf"));

    private Lettering() {}

    /** Draws with the baseline at y, and returns the x where it ended. */
    static double draw(Graphics2D g, String text, double x, double y, double size) {
        double end = x;
        for (int at = 0; at < text.length(); at = text.offsetByCodePoints(at, 1)) {
            end = glyph(g, text.codePointAt(at), end, y, size);
        }
        return end;
    }

    private static double glyph(Graphics2D g, int letter, double x, double y, double size) {
        try {
            TrueTypeFont font = FONTS.getLast();
            int id = 0;
            for (TrueTypeFont candidate : FONTS) {
                id = candidate.getUnicodeCmapLookup().getGlyphId(letter);
                if (id != 0) {
                    font = candidate;
                    break;
                }
            }
            double scale = size / font.getUnitsPerEm();
            GlyphData outline = font.getGlyph().getGlyph(id);
            if (outline != null) {
                AffineTransform place = new AffineTransform(scale, 0, 0, -scale, x, y);
                Shape shape = place.createTransformedShape(outline.getPath());
                g.fill(shape);
            }
            return x + font.getAdvanceWidth(id) * scale;
        } catch (IOException e) {
            throw new IllegalStateException("A letter could not be drawn", e);
        }
    }

    private static TrueTypeFont font(String file) {
        try (InputStream in = Objects.requireNonNull(Lettering.class.getResourceAsStream("/fonts/" + file))) {
            return new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
        } catch (IOException e) {
            throw new IllegalStateException("The font " + file + " cannot be read", e);
        }
    }
}
