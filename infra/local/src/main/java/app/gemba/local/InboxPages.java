package app.gemba.local;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The inbox as HTML. */
final class InboxPages {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMM, HH:mm:ss", Locale.ENGLISH).withZone(ZoneId.systemDefault());

    private InboxPages() {}

    static String list(List<Mail> mails, String address) {
        String rows = mails.stream()
                .map(mail -> """
                        <a class="mail" href="/messages/%s"><b>%s</b><span>to %s</span><time>%s</time></a>
                        """.formatted(
                                mail.id(), escape(mail.subject()), escape(mail.to()), TIME.format(mail.receivedAt())))
                .collect(Collectors.joining());
        String content = """
                <form><label>Mail to <input name="to" type="search" value="%s" placeholder="anyone"></label> <button>Show</button></form>
                %s
                """.formatted(
                        escape(address), rows.isEmpty() ? "<p>No mail yet. What Gemba sends appears here.</p>" : rows);
        return page("Inbox", "<meta http-equiv=\"refresh\" content=\"5\">", content);
    }

    static String message(Mail mail) {
        String links = mail.links().stream()
                .map(link -> "<li><a href=\"%1$s\">%1$s</a></li>".formatted(escape(link)))
                .collect(Collectors.joining());
        String body = mail.html().isEmpty()
                ? "<pre>%s</pre>".formatted(escape(mail.text()))
                : """
                <iframe title="The mail" sandbox="allow-popups allow-popups-to-escape-sandbox" srcdoc="%s"></iframe>
                """.formatted(escape("<base target=\"_blank\">" + mail.html()));
        return page(mail.subject(), "", """
                <p><a href="/">All mail</a></p>
                <dl><dt>From</dt><dd>%s</dd><dt>To</dt><dd>%s</dd><dt>Received</dt><dd>%s</dd></dl>
                %s
                <h2>Links in this mail</h2><ul>%s</ul>
                """.formatted(
                        escape(mail.from()),
                        escape(mail.to()),
                        TIME.format(mail.receivedAt()),
                        body,
                        links.isEmpty() ? "<li>none</li>" : links));
    }

    static String missing() {
        return page("There is no such mail", "", "<p><a href=\"/\">All mail</a></p>");
    }

    private static String page(String title, String head, String content) {
        return """
                <!doctype html>
                <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
                <title>%1$s</title>%2$s
                <style>
                :root { color-scheme: light dark }
                body { font: 16px/1.5 system-ui, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem }
                .mail { display: grid; gap: 0 1rem; grid-template-columns: 1fr auto; padding: .6rem 0;
                  border-bottom: 1px solid #8884; color: inherit; text-decoration: none }
                .mail b { grid-column: 1 / 3 } .mail span, time, dt { opacity: .7 }
                dl { display: grid; grid-template-columns: auto 1fr; gap: 0 1rem } dd { margin: 0 }
                iframe { width: 100%%; height: 60vh; border: 1px solid #8884; border-radius: 8px; background: #fff }
                pre { white-space: pre-wrap; padding: 1rem; border: 1px solid #8884; border-radius: 8px }
                li { overflow-wrap: anywhere } h2 { font-size: 1rem } input, button { font: inherit }
                </style></head>
                <body><h1>%1$s</h1>
                %3$s
                </body></html>
                """.formatted(escape(title), head, content);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
