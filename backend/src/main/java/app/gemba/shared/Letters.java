package app.gemba.shared;

import io.micronaut.context.annotation.Value;
import io.micronaut.email.Contact;
import io.micronaut.email.Email;
import io.micronaut.email.EmailSender;
import io.micronaut.email.MultipartBody;
import jakarta.inject.Singleton;

/** The way out for mail. Called by outbox consumers only, so that a mail server that is away delays and loses nothing. */
@Singleton
public class Letters {
    private final EmailSender<?, ?> sender;
    private final String publicUrl;
    private final Contact from;

    Letters(
            EmailSender<?, ?> sender,
            @Value("${gemba.public-url}") String publicUrl,
            @Value("${gemba.mail.from-name}") String fromName,
            @Value("${gemba.mail.from}") String from) {
        this.sender = sender;
        this.publicUrl = publicUrl.replaceAll("/+$", "");
        this.from = new Contact(from, fromName);
    }

    /** Hands the mail to the mail server, or throws when it does not take it. */
    public void send(Letter letter) {
        sender.send(Email.builder()
                .from(from)
                .to(new Contact(letter.email(), letter.name()))
                .subject(letter.subject())
                .body(new MultipartBody(html(letter), text(letter))));
    }

    private String text(Letter letter) {
        StringBuilder text = new StringBuilder("Hello ")
                .append(letter.name())
                .append(",\n\n")
                .append(String.join("\n\n", letter.paragraphs()))
                .append("\n\n");
        Letter.Action action = letter.action();
        if (action != null) {
            text.append(action.label())
                    .append(":\n")
                    .append(publicUrl)
                    .append(action.path())
                    .append("\n\n");
        }
        return text.append("-- \nGemba\n")
                .append(letter.footnote())
                .append('\n')
                .toString();
    }

    private String html(Letter letter) {
        StringBuilder paragraphs = new StringBuilder();
        for (String paragraph : letter.paragraphs()) {
            paragraphs
                    .append("<p style=\"margin:0 0 16px\">")
                    .append(escaped(paragraph))
                    .append("</p>\n");
        }
        Letter.Action action = letter.action();
        if (action != null) {
            paragraphs.append("""
                    <p style="margin:24px 0"><a href="%s" style="background:#0e4846;color:#ffffff;\
                    text-decoration:none;padding:12px 20px;border-radius:8px;display:inline-block">%s</a></p>
                    """.formatted(escaped(publicUrl + action.path()), escaped(action.label())));
        }
        return """
                <!doctype html>
                <html lang="en"><head><meta charset="utf-8"><title>%s</title></head>
                <body style="margin:0;background:#f3f1ec;color:#292622;font:16px/1.5 system-ui,sans-serif">
                <div style="max-width:560px;margin:0 auto;padding:32px 20px">
                <p style="margin:0 0 24px;font-weight:700;color:#0e4846">Gemba</p>
                <div style="background:#ffffff;border-radius:12px;padding:28px">
                <p style="margin:0 0 16px">Hello %s,</p>
                %s</div>
                <p style="margin:20px 0 0;font-size:13px;color:#59534d">%s</p>
                </div></body></html>
                """.formatted(escaped(letter.subject()), escaped(letter.name()), paragraphs, escaped(letter.footnote()));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
