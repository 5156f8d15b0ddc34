package app.gemba.local;

import java.time.Instant;
import java.util.List;

/**
 * A mail as one recipient got it.
 *
 * @param text the plain text part, or "" when there is none
 * @param html the HTML part, or "" when there is none
 * @param links the http addresses in it, in the order of their appearance, each once
 */
public record Mail(
        String id,
        Instant receivedAt,
        String from,
        String to,
        String subject,
        String text,
        String html,
        List<String> links) {

    String toJson() {
        return "{\"id\":%s,\"receivedAt\":%s,\"from\":%s,\"to\":%s,\"subject\":%s,\"text\":%s,\"html\":%s,\"links\":%s}"
                .formatted(
                        Json.string(id),
                        Json.string(receivedAt.toString()),
                        Json.string(from),
                        Json.string(to),
                        Json.string(subject),
                        Json.string(text),
                        Json.string(html),
                        Json.array(links.stream().map(Json::string)));
    }
}
