package app.gemba.local.provider.api;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A request as it came over the wire. */
record Incoming(
        String id,
        String method,
        String path,
        Form form,
        @Nullable String authorization,
        @Nullable String idempotencyKey,
        @Nullable String account,
        @Nullable String version,
        @Nullable Upload upload,
        Map<String, String> headers) {

    static Incoming read(String id, HttpExchange exchange) throws IOException {
        String query = Objects.requireNonNullElse(exchange.getRequestURI().getRawQuery(), "");
        byte[] body = exchange.getRequestBody().readAllBytes();
        String type = exchange.getRequestHeaders().getFirst("Content-Type");
        Upload upload = null;
        Form form;
        if (type != null && Multipart.is(type)) {
            Multipart parts = Multipart.read(type, body);
            upload = parts.file();
            form = Form.parse(query).with(parts.fields());
        } else {
            form = Form.parse(query + "&" + new String(body, StandardCharsets.UTF_8));
        }
        return new Incoming(
                id,
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                form,
                exchange.getRequestHeaders().getFirst("Authorization"),
                exchange.getRequestHeaders().getFirst("Idempotency-Key"),
                exchange.getRequestHeaders().getFirst("Stripe-Account"),
                exchange.getRequestHeaders().getFirst("Stripe-Version"),
                upload,
                headers(exchange));
    }

    /** The headers as they came, in lower case; of the key only its kind. */
    private static Map<String, String> headers(HttpExchange exchange) {
        Map<String, String> headers = new TreeMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(", ", values)));
        headers.computeIfPresent("authorization", (name, value) -> value.replaceAll("_[^_]*$", "_…"));
        return headers;
    }

    /** Whether the answer is kept under an idempotency key. */
    boolean repeatable() {
        return method.equals("POST") && idempotencyKey != null;
    }
}
