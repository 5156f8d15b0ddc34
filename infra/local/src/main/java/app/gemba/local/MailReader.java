package app.gemba.local;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes a MIME message apart. */
final class MailReader {

    private static final Pattern LINK = Pattern.compile("https?://[^\\s\"'<>)]+");

    private final StringBuilder text = new StringBuilder();
    private final StringBuilder html = new StringBuilder();

    private MailReader() {}

    static Mail read(String id, Instant receivedAt, String recipient, MimeMessage message)
            throws MessagingException, IOException {
        MailReader reader = new MailReader();
        reader.read(message);
        String subject = message.getSubject();
        return new Mail(
                id,
                receivedAt,
                sender(message),
                recipient,
                subject == null ? "" : subject,
                reader.text.toString(),
                reader.html.toString(),
                links(reader.text + "\n" + reader.html.toString().replace("&amp;", "&")));
    }

    private void read(Part part) throws MessagingException, IOException {
        if (Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
            return;
        }
        if (part.isMimeType("text/html")) {
            html.append(part.getContent());
        } else if (part.isMimeType("text/*")) {
            text.append(part.getContent());
        } else if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                read(parts.getBodyPart(i));
            }
        }
    }

    private static String sender(MimeMessage message) throws MessagingException {
        if (message.getFrom() == null || message.getFrom().length == 0) {
            return "";
        }
        return message.getFrom()[0] instanceof InternetAddress address
                ? address.toUnicodeString()
                : message.getFrom()[0].toString();
    }

    private static List<String> links(String content) {
        Set<String> found = new LinkedHashSet<>();
        Matcher matcher = LINK.matcher(content);
        while (matcher.find()) {
            found.add(matcher.group().replaceAll("[.,;:!]+$", ""));
        }
        return List.copyOf(found);
    }
}
