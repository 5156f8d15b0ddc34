package app.gemba.web;

import io.micronaut.http.MediaType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** One file of the bundled site, in memory, also compressed where that pays. */
final class SiteFile {
    private static final int WORTH_COMPRESSING = 1024;
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", "text/html; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("json", "application/json"),
            Map.entry("webmanifest", "application/manifest+json"),
            Map.entry("txt", "text/plain; charset=utf-8"),
            Map.entry("png", "image/png"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("webp", "image/webp"),
            Map.entry("avif", "image/avif"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("woff2", "font/woff2"),
            Map.entry("woff", "font/woff"),
            Map.entry("wasm", "application/wasm"),
            Map.entry("pdf", "application/pdf"));

    private final MediaType type;
    private final byte[] plain;
    private final byte[] compressed;
    private final String etag;

    private SiteFile(MediaType type, byte[] plain, byte[] compressed, String etag) {
        this.type = type;
        this.plain = plain;
        this.compressed = compressed;
        this.etag = etag;
    }

    static SiteFile read(String path, InputStream in) throws IOException {
        byte[] plain = in.readAllBytes();
        String extension = path.substring(path.lastIndexOf('.') + 1);
        MediaType type = MediaType.of(TYPES.getOrDefault(extension, MediaType.APPLICATION_OCTET_STREAM));
        boolean worth = plain.length >= WORTH_COMPRESSING && text(type);
        return new SiteFile(type, plain, worth ? gzip(plain) : new byte[0], '"' + hash(plain) + '"');
    }

    MediaType type() {
        return type;
    }

    String etag() {
        return etag;
    }

    boolean compressible() {
        return compressed.length > 0;
    }

    byte[] content(boolean gzip) {
        return gzip ? compressed : plain;
    }

    private static boolean text(MediaType type) {
        return type.getType().equals("text")
                || type.getSubtype().endsWith("json")
                || type.getSubtype().endsWith("xml")
                || type.getSubtype().equals("wasm");
    }

    private static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(plain.length / 3);
        try (GZIPOutputStream gzip = new GZIPOutputStream(out) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        }) {
            gzip.write(plain);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content), 0, 12);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
