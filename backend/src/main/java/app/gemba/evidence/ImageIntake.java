package app.gemba.evidence;

import app.gemba.shared.ProblemException;
import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifIFD0Directory;
import jakarta.inject.Singleton;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;

/** Turns an uploaded file into pictures of our own: decoded within limits, turned upright, without any metadata. */
@Singleton
final class ImageIntake {
    private static final float QUALITY = 0.85f;

    private final PhotoLimits limits;
    private final Semaphore decoders =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors()), true);

    ImageIntake(PhotoLimits limits) {
        this.limits = limits;
    }

    Pictures take(byte[] content) {
        if (content.length > limits.maxBytes()) {
            throw PhotoProblem.PHOTO_TOO_LARGE.problem(
                    "A photo may have up to " + limits.maxBytes() / (1024 * 1024) + " MB");
        }
        PictureKind kind = PictureKind.of(content).orElseThrow(PhotoProblem.PHOTO_NOT_READABLE::problem);
        if (kind == PictureKind.HEIC) {
            throw PhotoProblem.PHOTO_IS_HEIC.problem();
        }
        decoders.acquireUninterruptibly();
        try {
            BufferedImage large = scaled(upright(decode(content, kind), orientation(content)), limits.longEdge());
            BufferedImage thumbnail = scaled(large, limits.thumbnailEdge());
            return new Pictures(kind, large, jpeg(large), jpeg(thumbnail));
        } catch (IOException | RuntimeException unreadable) {
            if (unreadable instanceof ProblemException refusal) {
                throw refusal;
            }
            throw PhotoProblem.PHOTO_NOT_READABLE.problem();
        } finally {
            decoders.release();
        }
    }

    private BufferedImage decode(byte[] content, PictureKind kind) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(kind.formatName());
        if (!readers.hasNext()) {
            throw new IOException("No reader for " + kind);
        }
        ImageReader reader = readers.next();
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            reader.setInput(in, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if ((long) width * height > limits.maxPixels()) {
                throw PhotoProblem.PHOTO_TOO_LARGE.problem(
                        "A photo may have up to " + limits.maxPixels() / 1_000_000 + " megapixels");
            }
            ImageReadParam param = reader.getDefaultReadParam();
            int every = Math.max(1, Math.max(width, height) / (2 * limits.longEdge()));
            param.setSourceSubsampling(every, every, 0, 0);
            return opaque(reader.read(0, param));
        } finally {
            reader.dispose();
        }
    }

    /** On white, in plain RGB: JPEG knows no transparency. */
    private static BufferedImage opaque(BufferedImage image) {
        BufferedImage target = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = target.createGraphics();
        graphics.drawImage(image, 0, 0, Color.WHITE, null);
        graphics.dispose();
        return target;
    }

    private static int orientation(byte[] content) {
        try {
            ExifIFD0Directory exif = ImageMetadataReader.readMetadata(new ByteArrayInputStream(content))
                    .getFirstDirectoryOfType(ExifIFD0Directory.class);
            return exif != null && exif.containsTag(ExifIFD0Directory.TAG_ORIENTATION)
                    ? exif.getInt(ExifIFD0Directory.TAG_ORIENTATION)
                    : 1;
        } catch (ImageProcessingException | MetadataException | IOException unreadable) {
            return 1;
        }
    }

    /** Applies the EXIF orientation (1 to 8), since the tag itself is dropped. */
    static BufferedImage upright(BufferedImage image, int orientation) {
        if (orientation < 2 || orientation > 8) {
            return image;
        }
        int width = image.getWidth();
        int height = image.getHeight();
        AffineTransform turn =
                switch (orientation) {
                    case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
                    case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
                    case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
                    case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
                    case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
                    case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
                    default -> new AffineTransform(0, -1, 1, 0, 0, width);
                };
        boolean sideways = orientation >= 5;
        BufferedImage target =
                new BufferedImage(sideways ? height : width, sideways ? width : height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = target.createGraphics();
        graphics.drawImage(image, turn, null);
        graphics.dispose();
        return target;
    }

    /** Halves until close, then draws the rest: smooth without the cost of averaging in one step. */
    private static BufferedImage scaled(BufferedImage image, int longEdge) {
        BufferedImage current = image;
        while (Math.max(current.getWidth(), current.getHeight()) > 2 * longEdge) {
            current = draw(current, current.getWidth() / 2, current.getHeight() / 2);
        }
        double factor = (double) longEdge / Math.max(current.getWidth(), current.getHeight());
        return factor >= 1
                ? current
                : draw(current, Math.max(1, (int) Math.round(current.getWidth() * factor)), Math.max(1, (int)
                        Math.round(current.getHeight() * factor)));
    }

    private static BufferedImage draw(BufferedImage image, int width, int height) {
        BufferedImage target = new BufferedImage(Math.max(1, width), Math.max(1, height), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = target.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(image, 0, 0, target.getWidth(), target.getHeight(), null);
        graphics.dispose();
        return target;
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
