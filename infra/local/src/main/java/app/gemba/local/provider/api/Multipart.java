package app.gemba.local.provider.api;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A {@code multipart/form-data} body: plain fields and at most one file, which the fields name by its digest. */
record Multipart(List<Form.Pair> fields, @Nullable Upload file) {

    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)\"?");
    private static final Pattern NAME = Pattern.compile("(?i)content-disposition:[^\\r\\n]*?[; ]name=\"([^\"]*)\"");
    private static final Pattern FILE_NAME = Pattern.compile("(?i)filename=\"([^\"]*)\"");

    static boolean is(@Nullable String contentType) {
        return contentType != null && contentType.toLowerCase(Locale.ROOT).startsWith("multipart/form-data");
    }

    /** Reads the body; throws the provider's 400 where it is not what its header says. */
    static Multipart read(String contentType, byte[] body) {
        Matcher boundary = BOUNDARY.matcher(contentType);
        if (!boundary.find()) {
            throw ApiError.malformed(null, "file", "The multipart body has no boundary.");
        }
        // One character per byte, so that positions in the text are positions in the bytes.
        String text = new String(body, StandardCharsets.ISO_8859_1);
        List<Form.Pair> fields = new ArrayList<>();
        Upload file = null;
        String[] parts = text.split(Pattern.quote("--" + boundary.group(1)), -1);
        for (int i = 1; i < parts.length && !parts[i].startsWith("--"); i++) {
            int head = parts[i].indexOf("\r\n\r\n");
            Matcher name = NAME.matcher(parts[i]);
            if (head < 0 || !name.find() || name.start() > head) {
                throw ApiError.malformed(null, "file", "A part of the multipart body has no name.");
            }
            String heading = parts[i].substring(0, head);
            String value = parts[i].substring(head + 4, parts[i].length() - 2);
            Matcher fileName = FILE_NAME.matcher(heading);
            if (fileName.find()) {
                byte[] content = value.getBytes(StandardCharsets.ISO_8859_1);
                file = new Upload(
                        new String(fileName.group(1).getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8),
                        content.length,
                        Base64.getEncoder().encodeToString(content));
                fields.add(new Form.Pair(name.group(1), Digests.sha256(content)));
            } else {
                byte[] plain = value.getBytes(StandardCharsets.ISO_8859_1);
                fields.add(new Form.Pair(name.group(1), new String(plain, StandardCharsets.UTF_8)));
            }
        }
        return new Multipart(List.copyOf(fields), file);
    }
}
