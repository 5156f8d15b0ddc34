package app.gemba.local.provider.api;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
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
        @Nullable String version) {

    static Incoming read(String id, HttpExchange exchange) throws IOException {
        String query = Objects.requireNonNullElse(exchange.getRequestURI().getRawQuery(), "");
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String encoded = query + "&" + body;
        return new Incoming(
                id,
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                Form.parse(encoded),
                exchange.getRequestHeaders().getFirst("Authorization"),
                exchange.getRequestHeaders().getFirst("Idempotency-Key"),
                exchange.getRequestHeaders().getFirst("Stripe-Account"),
                exchange.getRequestHeaders().getFirst("Stripe-Version"));
    }

    /** Whether the answer is kept under an idempotency key. */
    boolean repeatable() {
        return method.equals("POST") && idempotencyKey != null;
    }
}
