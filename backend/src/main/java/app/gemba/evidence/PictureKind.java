package app.gemba.evidence;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** What a file is by its first bytes; its name and declared type are never trusted. */
enum PictureKind {
    JPEG("jpeg"),
    PNG("png"),
    WEBP("webp"),
    /** Known, so that the refusal can say what to do. */
    HEIC("heic");

    private static final byte[] PNG_SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    private final String formatName;

    PictureKind(String formatName) {
        this.formatName = formatName;
    }

    String formatName() {
        return formatName;
    }

    static Optional<PictureKind> of(byte[] content) {
        if (content.length < 16) {
            return Optional.empty();
        }
        if ((content[0] & 0xff) == 0xff && (content[1] & 0xff) == 0xd8 && (content[2] & 0xff) == 0xff) {
            return Optional.of(JPEG);
        }
        if (Arrays.mismatch(PNG_SIGNATURE, content) == PNG_SIGNATURE.length) {
            return Optional.of(PNG);
        }
        if (ascii(content, 0).equals("RIFF") && ascii(content, 8).equals("WEBP")) {
            return Optional.of(WEBP);
        }
        if (ascii(content, 4).equals("ftyp")) {
            String brand = ascii(content, 8);
            return brand.startsWith("he") || brand.equals("mif1") || brand.equals("msf1") || brand.equals("avif")
                    ? Optional.of(HEIC)
                    : Optional.empty();
        }
        return Optional.empty();
    }

    private static String ascii(byte[] content, int from) {
        return new String(content, from, 4, StandardCharsets.ISO_8859_1);
    }
}
